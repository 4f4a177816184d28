import { didYouMean } from '../../authoring/did-you-mean'
import { jsxNodes, propsOf } from '../../lesson/jsx-nodes'
import type { Lesson } from '../../lesson/lesson'
import { lineNumbers } from '../../lesson/line-numbers'
import type { Report } from '../../lesson/words/word'
import { definesApp, isProgram } from '../../runtime/lab/runnable'
import type { CheckContext } from './context'

/** Every `<BreakIt>`: does it change a line that is there, of a sample that runs? */
export function checkBreaks(lesson: Lesson, around: CheckContext, add: Report): void {
  const nodes = jsxNodes(lesson.tree).map((node) => ({ node, name: node.name, props: propsOf(node).props }))
  const samples = new Map(nodes.filter(({ name }) => name === 'Sample').map(({ props }) => [String(props.id), props]))
  for (const { node, props } of nodes.filter(({ name }) => name === 'BreakIt')) {
    const anchor = String(props.sample ?? '')
    const sample = samples.get(anchor)
    if (!sample) {
      const fact = anchor
        ? `No sample of this lesson has the anchor "${anchor}".${didYouMean(anchor, samples.keys())}`
        : 'There is no sample above it.'
      add(node, '<BreakIt> sample', fact, 'Put it below a <Sample>, or name the anchor of one.')
      continue
    }
    const source = around.samples.get(String(sample.file)) ?? ''
    if (sample.still || !(definesApp(source) || isProgram(String(sample.file), source)))
      add(node, '<BreakIt> sample', `The sample "${anchor}" does not run.`, 'Break one in Python that is not still.')
    const changed = lineNumbers(String(props.line))
    const blank = [changed[0], changed.at(-1)].find((n) => n !== undefined && source.split('\n')[n - 1]?.trim() === '')
    if (blank) add(node, '<BreakIt> line', `Line ${blank} of ${String(sample.file)} is blank.`, 'Name the line that it changes.')
    const last = Math.max(0, ...changed)
    const count = source.trimEnd().split('\n').length
    if (last > count) add(node, '<BreakIt> line', `Expected lines of ${String(sample.file)} (1 to ${count}), found ${String(props.line)}.`)
  }
}

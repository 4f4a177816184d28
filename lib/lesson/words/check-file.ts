import { didYouMean } from '../../authoring/did-you-mean'
import type { JsxNode } from '../jsx-nodes'
import { lineNumbers } from '../line-numbers'
import type { Report, WordContext } from './word'

/** Whether `file` is in code/; says so where it is not, where lines it names are not in it, and where one that it points at is blank. */
export function checkFile(
  node: JsxNode,
  name: string,
  props: { file: string; lines?: string; highlight?: string; keys?: string },
  { samples }: WordContext,
  report: Report,
): boolean {
  const { file, lines, highlight, keys } = props
  const source = samples.get(file)
  if (source === undefined) {
    const fact = `<${name} file="${file}"> names no file in code/.${didYouMean(file, samples.keys())}`
    report(node, `<${name}> file`, fact, 'Add the file, or mend the name.')
    return false
  }
  const count = source.trimEnd().split('\n').length
  const ofKeys = keys
    ?.split(/\s+/)
    .map((key) => key.slice(2))
    .join(',')
  for (const [prop, ranges, written] of [
    ['lines', lines, lines],
    ['highlight', highlight, highlight],
    ['keys', ofKeys, keys],
  ] as const)
    if (ranges && Math.max(...ranges.split(/[,-]/).map(Number)) > count)
      report(node, `<${name}> ${prop}`, `Expected lines of ${file} (1 to ${count}), found ${written}.`)
    else if (ranges && !lineNumbers(ranges).length) report(node, `<${name}> ${prop}`, `The range "${written}" runs backwards.`)
  const rows = source.split('\n')
  const blank = (n: number) => n <= count && !rows[n - 1]?.trim()
  const marked = lineNumbers(highlight).find(blank)
  if (marked) report(node, `<${name}> highlight`, `Line ${marked} of ${file} is blank.`, 'Mark lines that say something.')
  const edge = (ofKeys?.split(/[,-]/) ?? []).map(Number).find(blank)
  if (edge)
    report(node, `<${name}> keys`, `Line ${edge} of ${file} is blank.`, 'Let each range begin and end with a line that says something.')
  return true
}

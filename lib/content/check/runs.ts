import type { Code, Nodes, TableRow } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { didYouMean } from '../../authoring/did-you-mean'
import { parseFenceMeta } from '../../lesson/fence'
import { isJsx, propsOf } from '../../lesson/jsx-nodes'
import type { Lesson } from '../../lesson/lesson'
import type { Report } from '../../lesson/words/word'
import type { RecordedText } from '../phase-run'
import type { CheckContext } from './context'
import { firstMismatch } from './match-recording'

const outputs = ['http', 'text']
/** A measurement: a figure with a fraction, or in small units, in a sentence that tells what happened. */
const measured = /\d+\.\d+[  ](s|seconds?|ms|milliseconds?|kB|MB)\b|\d+[  ](ms|milliseconds?|kB|MB)\b/
const message = /^(\w+(Error|Warning|Exception): .+|\S+ \S+ \S+ \S+ .*[.!])$/
const told = /\b(took|measured|recorded|lasted|arrived|waited|saw)\b/i
const computed = ['Recorded', 'BreakIt', 'Exercise']

/** What a lesson says it saw: does it come from a run, does it say what was recorded, and is every recorded text used? */
export function checkRuns({ tree }: Lesson, around: CheckContext, add: Report): void {
  const { runs } = around
  if (!runs) return
  const used = new Set<string>()
  const textAt = (node: Nodes, place: string, name: string): RecordedText | undefined => {
    const [run = '', text = ''] = name.split('/')
    const known = runs.get(run)
    const found = known?.texts[text]
    used.add(name)
    if (!known)
      add(
        node,
        place,
        `There is no runs/${run}.py.${didYouMean(run, runs.keys())}`,
        'Write it as the run and the text: run="slow-client/traceback".',
      )
    else if (!found)
      add(
        node,
        place,
        `runs/${run}.json has no text "${text}".${didYouMean(text, Object.keys(known.texts))}`,
        `Record it: npm run record -- runs/${run}`,
      )
    return found
  }
  const hold = (node: Nodes, place: string, name: string, shown: string[], line: (i: number) => number) => {
    const text = textAt(node, place, name)
    const wrong = text && firstMismatch(shown, text.lines)
    if (text === undefined || wrong === undefined) return
    const said = shown[wrong] ?? ''
    const fact = `The run ${name} recorded ${quoted(text.lines, wrong)}; the lesson says ${JSON.stringify(said)}.`
    add(node, place, fact, 'Mend the text, or record the run again if the text is right.', line(wrong))
  }
  const look = (node: Nodes): void => {
    const start = node.position?.start.line ?? 1
    if (node.type === 'code') {
      const { run } = parseFenceMeta(node.meta).attributes
      if (run) hold(node, `\`\`\`${node.lang}`, run, node.value.split('\n'), (i) => start + 1 + i)
      else if (around.recorded && outputs.includes(node.lang ?? '')) withoutRun(node, add)
    } else if (isJsx(node) && node.name === 'Recorded') {
      const name = String(propsOf(node).props.run ?? '')
      const rows = rowsOf(node)
      if (rows.length) hold(node, '<Recorded>', name, rows.map(wordsOf), (i) => rows[i]?.position?.start.line ?? start)
      else hold(node, '<Recorded>', name, [textOf(node).replace(/\s+/g, ' ')], () => start)
    } else if (around.recorded && (node.type === 'text' || node.type === 'inlineCode')) {
      const found = node.type === 'text' ? (told.test(node.value) ? measured.exec(node.value) : null) : message.exec(node.value)
      if (!found) return
      const line = start + (node.value.slice(0, found.index).match(/\n/g)?.length ?? 0)
      add(
        node,
        'figure',
        `"${found[0]}" was seen somewhere, and no run says so.`,
        'Put it into <Recorded run="…">, and record the run.',
        line,
      )
    }
    if ('children' in node && !(isJsx(node) && computed.includes(node.name ?? ''))) node.children.forEach(look)
  }
  look(tree)
  for (const { name, texts } of runs.values())
    for (const text of Object.keys(texts))
      if (!used.has(`${name}/${text}`))
        add(tree, `runs/${name}`, `Nothing in the lesson says what the run recorded as "${text}".`, 'Use it, or do not record it.')
}

function withoutRun(node: Code, add: Report): void {
  add(
    node,
    `\`\`\`${node.lang}`,
    'What was sent or printed comes from a run.',
    'Write runs/NAME.py, record it, and name it on this line: run="NAME/TEXT".',
  )
}

/** The rows of the table inside, without its head. */
function rowsOf(node: Nodes): TableRow[] {
  const rows: TableRow[] = []
  visit(node, 'tableRow', (row) => void rows.push(row))
  return rows.slice(1)
}

const wordsOf = (row: TableRow): string => row.children.map((cell) => textOf(cell).trim()).join(' | ')

const quoted = (lines: string[], wrong: number): string =>
  lines[wrong] === undefined ? `no more than ${lines.length} ${lines.length === 1 ? 'line' : 'lines'}` : JSON.stringify(lines[wrong])

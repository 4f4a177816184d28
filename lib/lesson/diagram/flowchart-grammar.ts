import { didYouMean } from '../../authoring/did-you-mean'
import { entities } from '../entity'
import type { DiagramProblem } from './drawing'

const shapes = [
  /^\(\(\((".*?"|[^()"]+)\)\)\)/,
  /^\(\[(".*?"|[^[\]"]+)\]\)/,
  /^\(\((".*?"|[^()"]+)\)\)/,
  /^\[\[(".*?"|[^[\]"]+)\]\]/,
  /^\[\((".*?"|[^()"]+)\)\]/,
  /^\{\{(".*?"|[^{}"]+)\}\}/,
  /^\[(".*?"|[^[\]"]+)\]/,
  /^\((".*?"|[^()"]+)\)/,
  /^\{(".*?"|[^{}"]+)\}/,
]
const arrow = /^<?(-->|-\.->|==>|---|-\.-|===)(\|[^|]+\|)?/
const worded = /^<?(--|-\.|==)\s+[^|]+?\s+(-->|---|\.->|-\.-|==>|===)/

/** Checks a flowchart against the part of Mermaid's grammar that is drawn here; every line is either understood whole or reported. */
export function checkFlowchart(source: string): DiagramProblem[] {
  const problems: DiagramProblem[] = []
  const declared = new Map<string, number>()
  let nodes = 0
  let open = 0
  let header = false
  source.split('\n').forEach((raw, index) => {
    const line = raw.trim().replace(/;$/, '')
    const add = (fact: string, remedy?: string) => problems.push({ line: index + 1, fact, remedy })
    if (!line || line.startsWith('%%')) return
    if (!header) {
      header = true
      if (!/^(flowchart|graph)\s+(TD|TB|LR|BT|RL)$/.test(line))
        add(`"${line}" is no first line of a flowchart.`, 'Write flowchart LR or flowchart TD.')
    } else if (/^subgraph\s+\S/.test(line)) open++
    else if (line === 'end') {
      if (open-- === 0) add('This "end" closes nothing.', 'Remove it, or open a subgraph.')
    } else if (/^direction\s+(TD|TB|LR|BT|RL)$/.test(line)) return
    else if (/^(classDef|style|linkStyle|click)\b/.test(line))
      add(
        `"${line.split(' ')[0]}" is not drawn here: colours belong to the page.`,
        `Say who a node is instead: A["text"]:::server (${entities.join(', ')}).`,
      )
    else nodes += checkStatement(line, add, declared, index + 1, open > 0)
  })
  if (open > 0) problems.push({ line: source.split('\n').length, fact: 'A subgraph is not closed.', remedy: 'Add a line "end".' })
  if (!problems.length && nodes === 0) problems.push({ line: 1, fact: 'The diagram draws nothing.', remedy: 'Add at least one node.' })
  return problems
}

/** Reads `A["x"] --> B & C` to its end; returns how many nodes it named. */
function checkStatement(
  line: string,
  add: (fact: string, remedy?: string) => void,
  declared: Map<string, number>,
  number: number,
  inGroup: boolean,
): number {
  let rest = line
  let nodes = 0
  for (;;) {
    const id = /^\w[\w-]*?(?=$|[^\w-]|---|--|-\.)/.exec(rest)?.[0]
    if (!id) return fail(`Expected a node, found "${cut(rest) || 'the end of the line'}".`)
    rest = rest.slice(id.length)
    const shape = shapes.map((pattern) => pattern.exec(rest)).find(Boolean)
    if (shape) {
      if (/[[\](){}]\s*"$/.test(shape[1] ?? '') && !closesCleanly(shape[0]))
        return fail(`The label of ${id} holds the bracket that would close it.`, 'Reword the label without that bracket.')
      rest = rest.slice(shape[0].length)
    } else if (/^[[({>]/.test(rest))
      return fail(`The label of ${id} is not closed: "${cut(rest)}".`, 'Write the label in double quotes inside the brackets: A["text"].')
    const first = declared.get(id)
    if (first === undefined) declared.set(id, number)
    else if (inGroup && shape && first < number)
      add(
        `${id} is named on line ${first}, outside the subgraph that declares it.`,
        'Declare the nodes of a subgraph inside it, before any arrow uses them.',
      )
    nodes++
    const owner = /^:::([\w-]+)/.exec(rest)
    if (owner) {
      if (!(entities as readonly string[]).includes(owner[1] ?? ''))
        add(`":::${owner[1]}" is nobody the page knows.`, `Use one of ${entities.join(', ')}.${didYouMean(owner[1] ?? '', entities)}`)
      rest = rest.slice(owner[0].length)
    }
    rest = rest.trimStart()
    if (!rest) return nodes
    const link = /^&/.exec(rest) ?? arrow.exec(rest) ?? worded.exec(rest)
    if (!link) return fail(`Expected an arrow, found "${cut(rest)}".`, 'Arrows are -->, -.->, ==>, ---, with a label as -->|text|.')
    rest = rest.slice(link[0].length).trimStart()
  }
  function fail(fact: string, remedy?: string): number {
    add(fact, remedy)
    return nodes
  }
}

const cut = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text)
const closesCleanly = (shape: string): boolean =>
  !/[\])}]/.test(
    shape
      .slice(1, -1)
      .replace(/^[[({]|[\])}]$/g, '')
      .replace(/\([^()]*\)/g, ''),
  )

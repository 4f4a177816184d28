import type { DiagramProblem } from './drawing'
import { framesAsNodes } from './flowchart-grammar'
import { inBrief } from './flowchart-node'
import { directionOf, emptyGraph, type FlowGroup, type Graph, nodeOf, type Shape } from './graph'
import { labelText } from './label'
import { diagramLines } from './source-lines'

const id = String.raw`[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_.]|-(?!-))*`
const end = String.raw`(?:\[\*\]|${id})(?:\s*:::\s*[\w-]+)?`
const transition = new RegExp(`^(${end})\\s*-->\\s*(${end})(?:\\s*:\\s*(.*?))?;?$`, 'u')
const described = new RegExp(`^(${id})(?:\\s*:::\\s*[\\w-]+)?(?:\\s*:\\s*(.+?))?;?$`, 'u')
const declared = new RegExp(
  `^state\\s+(?:"([^"]*)"\\s+as\\s+)?(?:(${id})|"([^"]*)")\\s*(?:<<(\\w+)>>|\\[\\[(\\w+)\\]\\])?\\s*(\\{)?\\s*(\\})?$`,
  'u',
)
const noteHead = new RegExp(`^note\\s+(?:left|right)\\s+of\\s+(${id})\\s*(?::\\s*(.*))?$`, 'iu')
const special: Record<string, Shape> = { choice: 'choice', fork: 'bar', join: 'bar' }

/** Reads a state diagram; every line is understood whole or reported. */
export function parseStates(source: string): { graph: Graph; problems: DiagramProblem[] } {
  const problems: DiagramProblem[] = []
  const graph = emptyGraph('TD', true)
  const stack: { group: FlowGroup; line: number }[] = []
  let note: { of: string; words: string[]; line: number } | undefined
  let notes = 0
  const inside = () => stack.at(-1)?.group
  const addNote = (of: string, text: string) => {
    const node = nodeOf(graph, ` note ${++notes}`, inside(), 'note')
    node.label = labelText(text)
    graph.edges.push({ from: of, to: node.id, label: '', line: 'dotted', start: 'none', end: 'none' })
  }
  const state = (written: string, role: 'start' | 'end'): string => {
    if (!written.startsWith('[*]')) return nodeOf(graph, written.replace(/\s*:::.*$/, ''), inside(), 'rounded').id
    const node = nodeOf(graph, ` ${role} ${inside()?.id ?? ''}`, inside(), role)
    node.label = ''
    return node.id
  }
  for (const [index, { text, line }] of diagramLines(source).entries()) {
    let m: RegExpExecArray | null
    if (note) {
      if (/^end\s+note$/i.test(text)) {
        addNote(note.of, note.words.join('\n'))
        note = undefined
      } else note.words.push(text)
    } else if (index === 0 || /^(classDef|class|style|scale|hide)\s/.test(text)) continue
    else if ((m = /^direction\s+(TD|TB|LR|BT|RL)$/i.exec(text))) {
      const group = inside()
      if (group) group.direction = directionOf(m[1] ?? 'TD')
      else graph.direction = directionOf(m[1] ?? 'TD')
    } else if (text === '}') {
      if (!stack.pop()) problems.push({ line, fact: 'This "}" closes nothing.', remedy: 'Remove it, or open a state with {.' })
    } else if (/^-{2,}$/.test(text))
      problems.push({ line, fact: 'Regions side by side ("--") are not drawn here.', remedy: 'Draw each region as a state of its own.' })
    else if ((m = declared.exec(text))) {
      const [, title, name, quoted, kind, bracketed, opens, closes] = m
      const label = labelText(title ?? quoted ?? name ?? '')
      if (opens && !closes) {
        const group: FlowGroup = { id: name ?? label, label, parent: inside() }
        graph.groups.push(group)
        stack.push({ group, line })
      } else {
        const node = nodeOf(graph, name ?? label, inside(), 'rounded')
        const shape = special[(kind ?? bracketed ?? '').toLowerCase()]
        if (title !== undefined || quoted !== undefined) node.label = label
        if (shape) Object.assign(node, { shape, label: '' })
      }
    } else if ((m = noteHead.exec(text))) {
      const of = nodeOf(graph, m[1] ?? '', inside(), 'rounded').id
      if (m[2] !== undefined) addNote(of, m[2])
      else note = { of, words: [], line }
    } else if ((m = transition.exec(text)))
      graph.edges.push({
        from: state(m[1] ?? '', 'start'),
        to: state(m[2] ?? '', 'end'),
        label: labelText(m[3] ?? ''),
        line: 'solid',
        start: 'none',
        end: 'arrow',
      })
    else if ((m = described.exec(text))) {
      const node = nodeOf(graph, m[1] ?? '', inside(), 'rounded')
      if (m[2] !== undefined) node.label = node.label === node.id ? labelText(m[2]) : `${node.label}\n${labelText(m[2])}`
    } else
      problems.push({
        line,
        fact: `This line is not understood: "${inBrief(text)}".`,
        remedy:
          'Drawn here are A --> B: text, [*], state "text" as A, state A { … }, <<choice>>, <<fork>>, <<join>>, A: text and note … of A.',
      })
  }
  for (const { line } of stack) problems.push({ line, fact: 'This state is not closed.', remedy: 'Add a line "}".' })
  if (note) problems.push({ line: note.line, fact: 'This note is not closed.', remedy: 'Add a line "end note".' })
  framesAsNodes(graph)
  if (!problems.length && graph.nodes.size === 0)
    problems.push({ line: 1, fact: 'The diagram draws nothing.', remedy: 'Add at least one state.' })
  return { graph, problems }
}

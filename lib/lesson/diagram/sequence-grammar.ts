import type { DiagramProblem } from './drawing'
import { inBrief } from './flowchart-node'
import { labelText } from './label'
import { diagramLines } from './source-lines'

export type Participant = { id: string; label: string }
export type SequenceStep =
  | { kind: 'message'; from: number; to: number; text: string; dashed: boolean; lost: boolean; both: boolean; number?: number }
  | { kind: 'note'; from: number; to: number; text: string }
  | { kind: 'open'; block: string; text: string }
  | { kind: 'else'; text: string }
  | { kind: 'close' }

export type Sequence = {
  title?: string
  participants: Participant[]
  /** Frames around participants: a title, and the first and the last lane. */
  boxes: { title: string; from: number; to: number }[]
  steps: SequenceStep[]
  problems: DiagramProblem[]
}

const name = String.raw`[^\s<>:,;+-](?:[^<>:,;+]*?[^\s<>:,;+-])?`
const declared = /^(?:create\s+)?(?:participant|actor)\s+(.+?)(?:@\{([^}]*)\})?(?:\s+as\s+(.+))?$/
/** Heads are looked for before crosses and brackets, which may be letters of a name. */
const messages = ['<<-->>|<<->>|-->>|->>|-->|->', '--x|-x|--\\)|-\\)'].map(
  (arrows) => new RegExp(`^(${name})\\s*(${arrows})\\s*([+-]?)\\s*(${name})\\s*(?::\\s*(.*))?$`),
)
const noted = new RegExp(`^note\\s+(?:over|left of|right of)\\s+(${name})(?:\\s*,\\s*(${name}))?\\s*:\\s*(.*)$`, 'i')
const block = /^(loop|alt|opt|par|par_over|break|critical)(?:\s+(.+))?$/
/** Says nothing about who sends what: lit lanes, and the end of a lane. */
const ignored = /^(activate|deactivate|destroy)\s+\S/

/** Parses Mermaid's sequence grammar; a line that is not understood is a problem, never silently left out. */
export function parseSequence(source: string): Sequence {
  const sequence: Sequence = { participants: [], boxes: [], steps: [], problems: [] }
  const { participants, steps, problems } = sequence
  const open: { line: number; kind: 'block' | 'rect' | 'box' }[] = []
  const numbers = { on: false, next: 1, step: 1 }
  const lane = (id: string): number => {
    const found = participants.findIndex((p) => p.id === id)
    return found >= 0 ? found : participants.push({ id, label: labelText(id) }) - 1
  }
  for (const [index, { text: raw, line }] of diagramLines(source).entries()) {
    const text = raw.replace(/\s%%.*$/, '').replace(/;$/, '')
    let m: RegExpExecArray | null
    if (index === 0) {
      const rest = text.replace(/^sequenceDiagram;?\s*/, '')
      if (rest)
        problems.push({ line, fact: `"${inBrief(rest)}" stands on the line of sequenceDiagram.`, remedy: 'Put it on a line of its own.' })
    } else if (ignored.test(text)) continue
    else if ((m = /^title\s*:?\s+(.+)$/.exec(text))) sequence.title = labelText(m[1] ?? '')
    else if ((m = /^autonumber(?:\s+(\d+))?(?:\s+(\d+))?(\s+off)?$/.exec(text) ?? /^autonumber\s+off()()()$/.exec(text)))
      Object.assign(numbers, { on: !text.endsWith('off'), next: Number(m[1] || 1), step: Number(m[2] || 1) })
    else if ((m = declared.exec(text))) {
      const [, id = '', settings = '', told] = m
      const label = labelText(told ?? /alias"?\s*:\s*"([^"]*)"/.exec(settings)?.[1] ?? id)
      const known = participants.find((p) => p.id === id)
      if (known && told) known.label = label
      else if (!known) participants.push({ id, label })
    } else if ((m = block.exec(text))) {
      open.push({ line, kind: 'block' })
      steps.push({ kind: 'open', block: (m[1] ?? '').replace('_over', ''), text: labelText(m[2] ?? '') })
    } else if (/^rect\b/.test(text)) open.push({ line, kind: 'rect' })
    else if ((m = /^box\b\s*(.*)$/.exec(text))) {
      open.push({ line, kind: 'box' })
      sequence.boxes.push({ title: boxTitle(m[1] ?? ''), from: participants.length, to: participants.length })
    } else if ((m = /^(?:else|and|option)(?:\s+(.+))?$/.exec(text))) {
      if (!open.some(({ kind }) => kind === 'block')) problems.push({ line, fact: `"${text}" stands outside alt, par or critical.` })
      else steps.push({ kind: 'else', text: labelText(m[1] ?? '') })
    } else if (text === 'end') {
      const closed = open.pop()
      const box = sequence.boxes.at(-1)
      if (!closed) problems.push({ line, fact: 'This "end" closes nothing.' })
      else if (closed.kind === 'block') steps.push({ kind: 'close' })
      else if (closed.kind === 'box' && box) box.to = participants.length - 1
    } else if ((m = noted.exec(text))) {
      const [a, b] = [lane(m[1] ?? ''), lane(m[2] ?? m[1] ?? '')]
      steps.push({ kind: 'note', from: Math.min(a, b), to: Math.max(a, b), text: labelText(m[3] ?? '').replaceAll('\n', ' ') })
    } else if ((m = messages.map((pattern) => pattern.exec(text)).find(Boolean) ?? null)) {
      const [, from = '', arrow = '', , to = '', said = ''] = m
      steps.push({
        kind: 'message',
        from: lane(from),
        to: lane(to),
        text: labelText(said).replaceAll('\n', ' '),
        dashed: arrow.includes('--'),
        lost: arrow.endsWith('x'),
        both: arrow.startsWith('<<'),
        ...(numbers.on && { number: numbers.next }),
      })
      numbers.next += numbers.on ? numbers.step : 0
    } else problems.push({ line, ...notUnderstood(text) })
  }
  for (const { line } of open) problems.push({ line, fact: 'This block is not closed.', remedy: 'Add a line "end".' })
  if (!problems.length && !participants.length)
    problems.push({ line: 1, fact: 'The diagram draws nothing.', remedy: 'Add at least one message: S->>A: text.' })
  return sequence
}

function notUnderstood(text: string): Omit<DiagramProblem, 'line'> {
  const menu = /^(links?|properties|details)\b/.exec(text)?.[1]
  if (menu) return { fact: `"${menu}" (a menu of a participant) is not drawn here.`, remedy: 'Link from the text beside the diagram.' }
  return {
    fact: `This line is not understood: "${text.length > 50 ? `${text.slice(0, 50)}…` : text}".`,
    remedy: 'Drawn here are participant, arrows (->> and -->> with a text after a colon), Note over, loop, alt, else, opt, par and end.',
  }
}

/** A box begins with a colour, where it has one. */
const boxTitle = (text: string): string =>
  labelText(
    text.replace(
      /^(?:rgba?\([^)]*\)|#[\da-f]+|transparent|(?:light|dark|medium|deep|pale)?(?:aqua|black|blue|brown|coral|cyan|gold|gr[ae]y|green|lavender|lime|magenta|maroon|navy|olive|orange|pink|purple|red|salmon|silver|tan|teal|turquoise|violet|white|yellow))\b\s*/i,
      '',
    ),
  )

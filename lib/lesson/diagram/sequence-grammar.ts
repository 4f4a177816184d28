import type { DiagramProblem } from './drawing'

export type Participant = { id: string; label: string }
export type SequenceStep =
  | { kind: 'message'; from: number; to: number; text: string; dashed: boolean; lost: boolean }
  | { kind: 'note'; from: number; to: number; text: string }
  | { kind: 'open'; block: string; text: string }
  | { kind: 'else'; text: string }
  | { kind: 'close' }

export type Sequence = { participants: Participant[]; steps: SequenceStep[]; problems: DiagramProblem[] }

/** Parses the part of Mermaid's sequence grammar that is drawn here; a line that is not understood is a problem, never silently left out. */
export function parseSequence(source: string): Sequence {
  const participants: Participant[] = []
  const steps: SequenceStep[] = []
  const problems: DiagramProblem[] = []
  const open: number[] = []
  const lane = (id: string): number => {
    const found = participants.findIndex((p) => p.id === id)
    return found >= 0 ? found : participants.push({ id, label: id }) - 1
  }
  source.split('\n').forEach((raw, index) => {
    const line = raw.trim()
    const number = index + 1
    let m: RegExpExecArray | null
    if (!line || line.startsWith('%%') || (line === 'sequenceDiagram' && !steps.length)) return
    if ((m = /^(?:participant|actor)\s+([\w-]+)(?:\s+as\s+(.+))?$/.exec(line))) {
      const [, id = '', label = id] = m
      if (participants.some((p) => p.id === id)) problems.push({ line: number, fact: `${id} is declared twice.` })
      else participants.push({ id, label: unquoted(label) })
    } else if ((m = /^([\w-]+?)\s*(--?>>|--?>|--?x|--?\))\s*[+-]?([\w-]+)\s*:\s*(.+)$/.exec(line))) {
      const [, from = '', arrow = '', to = '', text = ''] = m
      steps.push({
        kind: 'message',
        from: lane(from),
        to: lane(to),
        text: unquoted(text),
        dashed: arrow.startsWith('--'),
        lost: arrow.endsWith('x'),
      })
    } else if ((m = /^note\s+(?:over|left of|right of)\s+([\w-]+)(?:\s*,\s*([\w-]+))?\s*:\s*(.+)$/i.exec(line))) {
      const [a, b] = [lane(m[1] ?? ''), lane(m[2] ?? m[1] ?? '')]
      steps.push({ kind: 'note', from: Math.min(a, b), to: Math.max(a, b), text: unquoted(m[3] ?? '') })
    } else if ((m = /^(loop|alt|opt|par|break|critical)(?:\s+(.+))?$/.exec(line))) {
      open.push(number)
      steps.push({ kind: 'open', block: m[1] ?? '', text: m[2] ?? '' })
    } else if ((m = /^(?:else|and)(?:\s+(.+))?$/.exec(line))) {
      if (!open.length) problems.push({ line: number, fact: `"${line}" stands outside alt or par.` })
      else steps.push({ kind: 'else', text: m[1] ?? '' })
    } else if (line === 'end') {
      if (open.pop() === undefined) problems.push({ line: number, fact: 'This "end" closes nothing.' })
      else steps.push({ kind: 'close' })
    } else
      problems.push({
        line: number,
        fact: `This line is not understood: "${line.length > 50 ? `${line.slice(0, 50)}…` : line}".`,
        remedy:
          'Drawn here are participant, arrows (->> and -->> with a text after a colon), Note over, loop, alt, else, opt, par and end.',
      })
  })
  for (const line of open) problems.push({ line, fact: 'This block is not closed.', remedy: 'Add a line "end".' })
  if (!problems.length && !steps.some((step) => step.kind === 'message'))
    problems.push({ line: 1, fact: 'The diagram draws nothing.', remedy: 'Add at least one message: S->>A: text.' })
  return { participants, steps, problems }
}

const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replace(/<br\s*\/?>/gi, ' ')

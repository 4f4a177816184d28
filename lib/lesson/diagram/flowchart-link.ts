import type { EdgeEnd, GraphEdge } from './graph'

/** The rest of a statement after an arrow, and what the arrow is. */
export type Link = Pick<GraphEdge, 'label' | 'line' | 'start' | 'end'> & { rest: string; written: string }

const ends: Record<string, EdgeEnd> = { '>': 'arrow', '<': 'arrow', x: 'cross', o: 'circle' }
const whole = /^([xo<]?)(-{2,}[-xo>]|={2,}[=xo>]|-\.+-[xo>]?|~{3,})/
const opening = /^([xo<]?)(--|==|-\.)\s*/
const closing: Record<string, RegExp> = {
  '--': /^(.+?)\s*(-{2,}[-xo>])/,
  '==': /^(.+?)\s*(={2,}[=xo>])/,
  '-.': /^(.+?)\s*(\.+-[xo>]?)/,
}

/** Reads `-->`, `-.->|text|`, `-- text -->`, `<==>`, `--x`, `~~~` of any length off the front of `text`; undefined where there is no arrow. */
export function readLink(text: string): Link | undefined {
  const trimmed = text.trimStart().replace(/^[\w-]+@(?=[-=<~xo])/, '')
  const plain = whole.exec(trimmed)
  if (plain) {
    const [written, start = '', body = ''] = plain
    const rest = trimmed.slice(written.length).trimStart()
    const label = /^\|\s*("[^"]*"|[^|]*)\|/.exec(rest)
    return { ...drawn(start, body), label: label?.[1] ?? '', written, rest: rest.slice(label?.[0].length ?? 0) }
  }
  const [open, start = '', dashes = ''] = opening.exec(trimmed) ?? []
  const worded = open === undefined ? undefined : closing[dashes]?.exec(trimmed.slice(open.length))
  if (open === undefined || !worded) return undefined
  const [rest, label = '', body = ''] = worded
  return {
    ...drawn(start, dashes === '-.' ? `-${body}` : body),
    label,
    written: open + rest,
    rest: trimmed.slice(open.length + rest.length),
  }
}

function drawn(start: string, body: string): Pick<GraphEdge, 'line' | 'start' | 'end'> {
  const line = body.startsWith('~') ? 'invisible' : body.startsWith('=') ? 'thick' : body.includes('.') ? 'dotted' : 'solid'
  return { line, start: ends[start] ?? 'none', end: ends[body.at(-1) ?? ''] ?? 'none' }
}

/** Whether a statement goes on as an arrow from the word it begins with. */
export const isLinked = (afterWord: string): boolean => readLink(afterWord) !== undefined || /^\s*&/.test(afterWord)

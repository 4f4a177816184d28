import type { Shape } from './graph'

/** A node at the front of a statement: its id, its label and outline where they are written, the class after `:::`, and the rest. */
export type WrittenNode = { id: string; label?: string; shape?: Shape; owner?: string; rest: string }

const id = /^(?:[\p{L}\p{M}\p{N}_]|[.:/](?=[\p{L}\p{N}_])|-(?=[\p{L}\p{N}_]))+/u

const brackets: [open: string, close: string, shape: Shape][] = [
  ['(((', ')))', 'doublecircle'],
  ['([', '])', 'stadium'],
  ['((', '))', 'circle'],
  ['[[', ']]', 'subroutine'],
  ['[(', ')]', 'cylinder'],
  ['[/', '/]', 'lean-right'],
  ['[/', '\\]', 'trapezoid'],
  ['[\\', '\\]', 'lean-left'],
  ['[\\', '/]', 'trapezoid-alt'],
  ['{{', '}}', 'hexagon'],
  ['(-', '-)', 'ellipse'],
  ['[', ']', 'rectangle'],
  ['(', ')', 'rounded'],
  ['{', '}', 'diamond'],
  ['>', ']', 'asymmetric'],
]

/** Names that Mermaid gives outlines in `A@{ shape: … }`; others are drawn as a rectangle. */
const named: Record<string, Shape> = {
  rounded: 'rounded',
  event: 'rounded',
  stadium: 'stadium',
  pill: 'stadium',
  terminal: 'stadium',
  circle: 'circle',
  circ: 'circle',
  diam: 'diamond',
  diamond: 'diamond',
  decision: 'diamond',
  question: 'diamond',
  hex: 'hexagon',
  hexagon: 'hexagon',
  cyl: 'cylinder',
  cylinder: 'cylinder',
  database: 'cylinder',
  db: 'cylinder',
  subproc: 'subroutine',
  subroutine: 'subroutine',
  'dbl-circ': 'doublecircle',
  'double-circle': 'doublecircle',
  'lean-r': 'lean-right',
  'lean-l': 'lean-left',
  'trap-b': 'trapezoid',
  'trap-t': 'trapezoid-alt',
  odd: 'asymmetric',
}

/** What may follow a node: the end, another node, an arrow, a class. */
const after = /^\s*(?:$|&|:::|@|[\w-]+@[-=<~]|[xo<]?(?:--|==|-\.|~~~))/

/** Reads a node off the front of `text`. Returns a sentence where its label does not end, undefined where no node begins. */
export function readNode(text: string): WrittenNode | { fault: string } | undefined {
  const found = id.exec(text)?.[0]
  if (!found) return undefined
  let rest = text.slice(found.length)
  const node: Omit<WrittenNode, 'rest'> = { id: found }
  const settings = /^@\{([^}]*)\}/.exec(rest)
  if (settings) {
    const value = (key: string) => new RegExp(`\\b${key}\\s*:\\s*("[^"]*"|[^,]+)`).exec(settings[1] ?? '')?.[1]?.trim()
    node.label = value('label')
    node.shape = named[value('shape') ?? ''] ?? 'rectangle'
    rest = rest.slice(settings[0].length)
  }
  const shaped = readShape(rest)
  if (shaped) Object.assign(node, { label: shaped.label, shape: shaped.shape })
  else if (/^\s*[[({>]/.test(rest) && !/^\s*>/.test(rest)) return { fault: `The label of ${found} is not closed: "${inBrief(rest)}".` }
  rest = shaped?.rest ?? rest
  const owner = /^\s*:::([\p{L}\p{N}_-]+)/u.exec(rest)
  return { ...node, owner: owner?.[1], rest: rest.slice(owner?.[0].length ?? 0) }
}

function readShape(text: string): { label: string; shape: Shape; rest: string } | undefined {
  for (const [open, close, shape] of brackets) {
    if (!text.startsWith(open)) continue
    const inside = text.slice(open.length)
    const quoted = /^\s*"[^"]*"\s*/.exec(inside)?.[0]
    if (quoted && inside.startsWith(close, quoted.length)) return { label: quoted, shape, rest: inside.slice(quoted.length + close.length) }
    if (quoted) continue
    for (let at = inside.indexOf(close); at >= 0; at = inside.indexOf(close, at + 1))
      if (after.test(inside.slice(at + close.length))) return { label: inside.slice(0, at), shape, rest: inside.slice(at + close.length) }
  }
  return undefined
}

export const inBrief = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text)

import type { Paper, Response } from './kind'

/** How much a question offers at most: a letter for each. */
export const mostOffered = 26

/** What was picked at a terminal: marks such as `a c` or `ac` as ids; undefined where one is unknown, stands twice, or their number is not `wanted`. */
export function readMarks(typed: string, { offered }: Paper, wanted?: number): Response | undefined {
  const ids = [...typed.toLowerCase().replace(/[\s,.]+/g, '')].map((mark) => offered.find((one) => one.mark.toLowerCase() === mark)?.id)
  const known = ids.filter((id) => id !== undefined)
  if (!known.length || known.length < ids.length || new Set(known).size < known.length) return undefined
  return wanted === undefined || known.length === wanted ? known : undefined
}

/** What is offered in this order, under letters. */
export function lettered(
  all: readonly { id: string; text: string }[],
  order: string[],
  letter: (place: number) => string,
): Paper['offered'] {
  return order.map((id, i) => ({ id, mark: letter(i), text: all.find((one) => one.id === id)?.text ?? '' }))
}

/** The marks of these ids. */
export const marksOf = (ids: readonly string[], offered: Paper['offered']): string[] =>
  ids.map((id) => offered.find((one) => one.id === id)?.mark ?? id)

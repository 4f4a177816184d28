/** Something about a question that a format cannot carry. */
export type Loss = { id: string; what: string }

/** The losses as lines, the same loss of many questions once. */
export function lossReport(losses: readonly Loss[]): string {
  const questions = new Map<string, Set<string>>()
  for (const { id, what } of losses) questions.set(what, (questions.get(what) ?? new Set()).add(id))
  return [...questions]
    .map(([what, ids]) => `${ids.size} ${ids.size === 1 ? 'question' : 'questions'}: ${what}\n  ${[...ids].join(', ')}`)
    .join('\n')
}

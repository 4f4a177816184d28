import { hasLines, linesNamed } from '../lesson/lines-named'
import type { Head, Note, QuizContext } from './kinds/kind'

/** Says which words of a question name a line that is blank or not there: of its sample, or of another that the same text names as code. What it quotes from the lesson is the lesson’s. */
export function checkLines({ reread: _, ...entry }: Head, note: Note, { samples }: Pick<QuizContext, 'samples'>): void {
  const own = samples.get(entry.sample ?? '')
  if (own === undefined) return
  for (const { path, text } of texts(entry, [])) {
    const meant = [own, ...[...samples].flatMap(([file, source]) => (text.includes(`\`${file}\``) ? [source] : []))]
    for (const { value, numbers } of linesNamed(text))
      if (!meant.some((source) => hasLines(source, numbers)))
        note(
          path,
          `The text says "${value}", and ${entry.sample} has nothing there.`,
          'Count again: the code has changed, or the line is blank.',
        )
  }
}

type Path = (string | number)[]

function texts(value: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((one, i) => texts(one, [...path, i]))
  return value && typeof value === 'object' ? Object.entries(value).flatMap(([key, one]) => texts(one, [...path, key])) : []
}

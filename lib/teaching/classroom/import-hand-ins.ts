import { type HandIn, piecesOf, RefusedHandIn, readHandIn } from './hand-in'

/** Something that was offered as a hand-in and not taken: where it came from, what is wrong, what to do. */
export type RefusedHandInText = { where: string; fact: string; remedy: string }

/** The hand-ins in texts that were pasted, dropped or opened; each that cannot be read is refused by itself. */
export async function importHandIns(
  sources: readonly { where: string; text: string }[],
): Promise<{ handIns: HandIn[]; refused: RefusedHandInText[] }> {
  const handIns: HandIn[] = []
  const refused: RefusedHandInText[] = []
  for (const { where, text } of sources) {
    const pieces = piecesOf(text)
    if (!pieces.length) refused.push({ where, fact: 'There is nothing in it.', remedy: 'Paste a link or open a file that “Hand in” gave.' })
    for (const [i, piece] of pieces.entries()) {
      try {
        handIns.push(await readHandIn(piece))
      } catch (error) {
        const from = pieces.length > 1 ? `${where}, link ${i + 1}` : where
        const [fact, remedy] =
          error instanceof RefusedHandIn
            ? [error.message, error.remedy]
            : [`The hand-in cannot be read (${error instanceof Error ? error.message : String(error)}).`, 'Ask for it again, whole.']
        refused.push({ where: from, fact, remedy })
      }
    }
  }
  return { handIns, refused }
}

/** Both lists together, each hand-in once. */
export function mergeHandIns(before: readonly HandIn[], more: readonly HandIn[]): HandIn[] {
  return [...new Map([...before, ...more].map((one) => [`${one.name}/${one.check}`, one])).values()]
}

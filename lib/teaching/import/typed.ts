import { type ImportedEntry, type ImportedHead, importedText, LeftOutQuestion, type Lose, partialCredit } from './imported'

/** Answers with their weights of a hundred, as Moodle keeps them: the first that fits counts, and `*` stands for anything. */
export type WeightedAnswer = { weight: number; typed: string; feedback?: string }

/** A typed answer from what Moodle has; capitals count where `exact`. Throws LeftOutQuestion where it is none of ours. */
export function typedEntry(head: ImportedHead, all: readonly WeightedAnswer[], exact: boolean, lose: Lose): ImportedEntry {
  const bare = (typed: string) => typed.replaceAll('\\*', '*').trim()
  const isOpen = ({ typed }: WeightedAnswer) => /(?<!\\)\*/.test(typed)
  const right = all.filter(({ weight }) => weight >= 100)
  const open = right.find(isOpen)
  if (open)
    throw new LeftOutQuestion(
      `Its right answer ${open.typed} has a * for any letters, and quiz.json has no such thing. Write out the answers that are right.`,
    )
  const wrong = all.filter(({ weight }) => weight < 100)
  if (wrong.some(({ weight }) => weight > 0)) lose(partialCredit)
  const wide = wrong.filter((one) => isOpen(one) && one.typed.trim() !== '*')
  if (wide.length) lose(`the feedback to ${wide.map(({ typed }) => typed).join(', ')}: a * for any letters`)
  if (right.some(({ feedback }) => feedback)) lose(`the feedback to a right answer: ${right.map(({ feedback }) => feedback).find(Boolean)}`)
  return importedText(head, {
    answers: right.map(({ typed }) => bare(typed)),
    near: wrong.flatMap((one) => (one.feedback && !isOpen(one) ? { answer: bare(one.typed), feedback: one.feedback } : [])),
    otherwise: wrong.find(({ typed }) => typed.trim() === '*')?.feedback,
    exact,
  })
}

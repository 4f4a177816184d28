import { kindOf } from './kinds'
import type { Question } from './question'

/** Every Markdown text of a question, in reading order. */
export function proseOf(question: Question): string[] {
  const texts = [question.q, question.explain]
  kindOf(question).texts(question, (text) => {
    texts.push(text)
    return text
  })
  return texts
}

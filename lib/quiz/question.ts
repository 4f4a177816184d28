import { createHash } from 'node:crypto'
import type { QuestionFile } from './schema'

export type Choice = { id: string; text: string; feedback?: string; right: boolean }

/** A question as the site knows it: every id filled in, the answer written on the choices. */
export type Question = {
  id: string
  /** Changes when the meaning may have changed: wording, choices or key; never by their order. */
  version: string
  kind: 'choice' | 'choices'
  q: string
  sample?: string
  choices: Choice[]
  explain: string
  see?: string
}

/** Completes an entry of quiz.json. Ids that were left out are made from the wording, so that they survive reordering. */
export function question(file: QuestionFile): Question {
  const right = new Set([file.answer].flat())
  const choices = file.choices.map((choice, index): Choice => {
    const { id, text, feedback } = typeof choice === 'string' ? { id: undefined, text: choice, feedback: undefined } : choice
    return { id: id ?? digest(normalised(text)), text, feedback, right: right.has(index) }
  })
  return {
    id: file.id ?? digest(normalised(file.q)),
    version: digest([file.q, ...choices.map((c) => `${c.right}${c.text}`).sort()].map(normalised).join('\n')),
    kind: Array.isArray(file.answer) ? 'choices' : 'choice',
    q: file.q,
    sample: file.sample,
    choices,
    explain: file.explain,
    see: file.see,
  }
}

/** The wording as a reader sees it: case, white space, Markdown marks and the final point do not count. */
export function normalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/[`*\s]+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim()
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

import { locateJson } from '../../authoring/located'
import { isAiken, readAiken } from './aiken'
import { readGift } from './gift'
import type { QuestionImport } from './imported'
import { isJupyterquiz, readJupyterquiz } from './jupyterquiz'
import { isMdbook, readMdbook } from './mdbook'
import { isQuizJson, readQuizJson } from './quiz-json'
import { formatsRead, knownText } from './recognise'
import { isTable, readTable } from './table'
import { Unreadable } from './unreadable'

const start = { line: 1, column: 1 }

/** The questions of a text that is no XML; its contents tell its format, the end of its name where they do not. Throws Unreadable. */
export function readQuestionText(text: string, file: string): QuestionImport {
  if (isJson(text, file)) return readJson(text, file)
  if (isMdbook(text)) return readMdbook(text)
  if (/\.(csv|tsv)$/i.test(file) || isTable(text)) return readTable(text, file)
  if (isAiken(text)) return readAiken(text)
  const known = /\.gift$/i.test(file) ? undefined : knownText(text)
  if (known) throw new Unreadable(file, start, known.fact, known.remedy)
  if (/[{}]/.test(text)) return readGift(text, file)
  if (/\.gift$/i.test(file)) throw new Unreadable(file, start, 'There is no question in it.', 'A GIFT question has its answers in braces.')
  throw new Unreadable(file, start, 'This is no format of questions that is read.', formatsRead)
}

const isJson = (text: string, file: string): boolean => {
  if (/\.json$/i.test(file)) return true
  if (!/^\uFEFF?\s*[[{]/.test(text)) return false
  try {
    return typeof JSON.parse(text.replace(/^\uFEFF/, '')) === 'object'
  } catch {
    return false
  }
}

function readJson(text: string, file: string): QuestionImport {
  const { located, errors } = locateJson(text.replace(/^\uFEFF/, ''))
  const [error] = errors
  if (!located)
    throw new Unreadable(
      file,
      error ?? start,
      `The JSON is damaged: ${error?.message ?? 'it does not end'}.`,
      'Mend it, or export it again.',
    )
  const { value } = located
  if (isJupyterquiz(value)) return readJupyterquiz(value)
  if (isQuizJson(value)) return readQuizJson(value)
  throw new Unreadable(file, start, 'This is JSON, and neither a quiz.json nor the questions of jupyterquiz.', formatsRead)
}

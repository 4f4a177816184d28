import type { QuestionImport } from './imported'
import { readGift } from './read-gift'
import { readMoodle } from './read-moodle'
import { readQti } from './read-qti'
import { Unreadable } from './unreadable'

const largest = 20_000_000

/** Reads questions from a file, whose format its contents tell: QTI 2.1 (package or item), Moodle XML, GIFT. Throws Unreadable where it cannot. */
export function importQuestions(data: Uint8Array, file: string): QuestionImport {
  const start = { line: 1, column: 1 }
  if (!data.length) throw new Unreadable(file, start, 'The file is empty.', 'Export it again.')
  if (data.length > largest) throw new Unreadable(file, start, 'The file is larger than 20 MB.', 'Export fewer questions at a time.')
  if (data[0] === 0x50 && data[1] === 0x4b) return readQti(data, file)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(data)
  } catch {
    const fact = 'It is neither a package nor text in UTF-8.'
    throw new Unreadable(file, start, fact, 'Save it as UTF-8, or export it again.')
  }
  if (!/^\s*</.test(text)) return readGift(text, file)
  return /<([\w-]+:)?quiz[\s>]/.test(text) ? readMoodle(text, file) : readQti(data, file)
}

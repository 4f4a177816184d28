import { key, keysUnder, loadRecord, save } from '../site/storage'
import { answerOf } from './records'
import { dueAt } from './schedule'

/** Keeps when the first of all answered questions is due again, so that a page can tell without knowing the schedule. */
export function keepNextDue(): void {
  const dues = keysUnder('callable/answer/').flatMap((name) => {
    const record = loadRecord(name)
    const answer = record && answerOf(record)
    return (answer && dueAt(answer.log)) ?? []
  })
  save(key.due, dues.length ? String(Math.min(...dues)) : '')
}

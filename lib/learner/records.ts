import { isMoment } from '../site/moment'
import { key, loadRecord, save } from '../site/storage'

/** An answer as it is kept: ids, never positions, so that edits of wording and order lose nothing. */
export type StoredAnswer = {
  /** Version of the question that was answered. */
  version: string
  /** The response: ids of what was picked or put in order, or the text that was typed. */
  picked: string[]
  right: boolean
  /** Milliseconds since 1970. */
  at: number
  /** Every attempt so far, the oldest first. */
  log: Attempt[]
}

/** When a question was answered, in milliseconds since 1970, and whether rightly. */
export type Attempt = [at: number, right: boolean]

/** Where a reader is in a guide. */
export type Here = { phase: string; section: string; title: string; at: number }

/** The answer kept for a question of a phase (`guide/slug`); undefined where there is none that can be read. */
export function readAnswer(phase: string, question: string): StoredAnswer | undefined {
  const record = loadRecord(key.answer(phase, question))
  return record && answerOf(record)
}

/** Whether the answer kept for a question is right; undefined where there is none. */
export function answerVerdict(phase: string, question: string): boolean | undefined {
  const record = loadRecord(key.answer(phase, question))
  return record && isWhole(record) ? record.right : undefined
}

const isWhole = (
  r: Record<string, unknown>,
): r is Record<string, unknown> & Pick<StoredAnswer, 'version' | 'right'> & { picked: unknown[] } =>
  typeof r.version === 'string' && typeof r.right === 'boolean' && Array.isArray(r.picked)

/** A record as the answer it holds; undefined where it is damaged. */
export function answerOf(r: Record<string, unknown>): StoredAnswer | undefined {
  if (!isWhole(r)) return undefined
  const at = isMoment(r.at) ? r.at : 0
  const log = Array.isArray(r.log) ? r.log.filter(isAttempt) : []
  return {
    version: r.version,
    right: r.right,
    picked: r.picked.filter((p) => typeof p === 'string'),
    at,
    log: log.length ? log : [[at, r.right]],
  }
}

const isAttempt = (value: unknown): value is Attempt =>
  Array.isArray(value) && value.length === 2 && isMoment(value[0]) && typeof value[1] === 'boolean'

/** Keeps an answer, and adds it to the attempts of this question. */
export function keepAnswer(phase: string, question: string, answer: Omit<StoredAnswer, 'log'>): void {
  const log = [...(readAnswer(phase, question)?.log ?? []), [answer.at, answer.right]]
  save(key.answer(phase, question), JSON.stringify({ ...answer, log }))
}

/** Whether the phase was read to its recap. */
export function isRead(phase: string): boolean {
  return typeof loadRecord(key.read(phase))?.at === 'number'
}

export function keepRead(phase: string, at: number): void {
  save(key.read(phase), JSON.stringify({ at }))
}

/** Where the reader left a guide; undefined before the first visit. */
export function readHere(guide: string): Here | undefined {
  const r = loadRecord(key.here(guide))
  if (!r || typeof r.phase !== 'string' || !/^[a-z0-9-]+$/.test(r.phase)) return undefined
  const section = typeof r.section === 'string' && /^[a-z0-9-]*$/.test(r.section) ? r.section : ''
  return { phase: r.phase, section, title: typeof r.title === 'string' ? r.title : '', at: Number(r.at) || 0 }
}

export function keepHere(guide: string, here: Here): void {
  save(key.here(guide), JSON.stringify(here))
}

/** Whether an exercise of a phase (`guide/slug`) was passed. */
export function isPassed(phase: string, exercise: string): boolean {
  return typeof loadRecord(key.exercise(phase, exercise))?.at === 'number'
}

export function keepPassed(phase: string, exercise: string, at: number): void {
  save(key.exercise(phase, exercise), JSON.stringify({ at }))
}

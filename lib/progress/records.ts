import { key, loadRecord, save } from './storage'

/** An answer as it is kept: ids, never positions, so that edits of wording and order lose nothing. */
export type Answer = {
  /** Version of the question that was answered. */
  version: string
  /** Ids of the choices that were picked. */
  picked: string[]
  right: boolean
  /** Whether the very first answer was right. */
  first: boolean
  /** Milliseconds since 1970. */
  at: number
}

/** Where a reader is in a guide. */
export type Here = { phase: string; section: string; title: string; at: number }

/** The answer kept for a question of a phase (`guide/slug`); undefined where there is none that can be read. */
export function readAnswer(phase: string, question: string): Answer | undefined {
  const r = loadRecord(key.answer(phase, question))
  if (!r || typeof r.version !== 'string' || typeof r.right !== 'boolean' || !Array.isArray(r.picked)) return undefined
  return {
    version: r.version,
    right: r.right,
    picked: r.picked.filter((p) => typeof p === 'string'),
    first: r.first === true,
    at: Number(r.at) || 0,
  }
}

export function keepAnswer(phase: string, question: string, answer: Answer): void {
  save(key.answer(phase, question), JSON.stringify(answer))
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

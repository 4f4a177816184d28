import type { Lane, TapeEvent } from './event'

type Kind = TapeEvent['kind']
type Payload<K extends Kind> = Extract<TapeEvent, { kind: K }>['payload']

/** A run for tests: each call adds an event, numbered and timed in turn. */
export function madeRun() {
  const events: TapeEvent[] = []
  const add = <K extends Kind>(kind: K, from: Lane, to: Lane, payload: Payload<K>, line: number | null = null) => {
    events.push({ n: events.length, ms: events.length / 10, from, to, file: line ? 'app.py' : null, line, kind, payload } as TapeEvent)
  }
  return { events, add }
}

/** A value as it crosses: its type and its repr. */
export const value = (repr: string, type = 'str') => ({ type, repr })

/** Bytes whole. */
export const bytes = (head: string) => ({ head, size: head.length })

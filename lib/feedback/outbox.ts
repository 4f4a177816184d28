import { keysUnder, loadRecord, remove, save } from '../site/storage'
import { feedbackAddress } from './address'
import type { FeedbackEntry, ReportEntry } from './entry'

/** `sent`: stored by the server. `kept`: waits in this browser. `refused`: the server will never take it. */
export type Delivery = 'sent' | 'kept' | 'refused'

type Letter = { to: 'feedback'; body: FeedbackEntry } | { to: 'report'; body: ReportEntry }

/** Fired on `document`, with the entry's id and its Delivery, when the fate of an entry is known. */
export const delivered = 'callable:delivered'

const prefix = 'callable/outbox/'
const room = 50
const mostBytes = 2048
const between = 30_000

/** Whether the server would take an entry of this size. */
export const fits = (body: Letter['body']): boolean => new TextEncoder().encode(JSON.stringify(body)).length <= mostBytes

/** Sends an entry, or keeps it until it can be sent. A later letter with the same id takes the place of one that still waits. */
export async function deliver(letter: Letter): Promise<Delivery> {
  const { id } = letter.body
  const name = prefix + id
  const waiting = waitingKeys().filter((key) => key !== name)
  for (const key of waiting.slice(0, Math.max(0, waiting.length - room + 1))) remove(key)
  save(name, JSON.stringify({ ...letter, at: Date.now() }))
  // A browser that keeps nothing: then it is sent at once or not at all.
  if (!loadRecord(name)) return post(letter).catch((): Delivery => 'kept')
  settled.delete(id)
  await flush()
  return settled.get(id) ?? 'kept'
}

/** Sends what waits, oldest first, one tab at a time; stops where the server cannot be reached. The server knows each id, so nothing is stored twice. */
export async function flush(): Promise<void> {
  if (navigator.locks) await navigator.locks.request('callable/outbox', sendAll)
  else await sendAll()
}

/** From now on what waits is sent when the browser is online again, and tried now and then. */
export function keepTrying(): void {
  addEventListener('online', () => flush())
  setInterval(() => waitingKeys().length > 0 && flush(), between)
  if (waitingKeys().length) flush()
}

const settled = new Map<string, Delivery>()

async function sendAll(): Promise<void> {
  for (const key of waitingKeys()) {
    const letter = loadRecord(key)
    if (!isLetter(letter)) {
      remove(key)
      continue
    }
    const { id } = letter.body
    settled.delete(id)
    const delivery = await post(letter).catch((): Delivery => 'kept')
    if (delivery === 'kept') return
    settled.set(id, delivery)
    // Only what was sent: the reader may have thought again meanwhile.
    if (JSON.stringify(loadRecord(key)) === JSON.stringify(letter)) remove(key)
    document.dispatchEvent(new CustomEvent(delivered, { detail: { id, delivery } }))
  }
}

async function post({ to, body }: Letter): Promise<Delivery> {
  const answer = await fetch(`${feedbackAddress}/${to}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    keepalive: true,
  })
  if (answer.ok) return 'sent'
  return [400, 413, 415].includes(answer.status) ? 'refused' : 'kept'
}

function waitingKeys(): string[] {
  const at = (key: string) => Number(loadRecord(key)?.at) || 0
  return keysUnder(prefix).sort((a, b) => at(a) - at(b))
}

function isLetter(record: Record<string, unknown> | undefined): record is Letter {
  const body = record?.body
  return (record?.to === 'feedback' || record?.to === 'report') && typeof body === 'object' && body !== null && 'id' in body
}

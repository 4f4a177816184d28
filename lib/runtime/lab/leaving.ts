import type { ClientStep } from '../run-request'
import { plural } from '../tape/python-text'
import type { SentRequest } from './exchanges'

/** When a client leaves its HTTP request: never, after so many bytes of its body, so many milliseconds, or so many bytes of the answer's body. */
export type Leaving = { when: 'never' | 'sending' | 'waiting' | 'reading'; amount: number }

const isLeave = (step: ClientStep) => step.do === 'disconnect'

/** When the client of these steps leaves. */
export function leavingOf(client: readonly ClientStep[]): Leaving {
  const step = client.find(isLeave)
  if (step?.do !== 'disconnect') return { when: 'never', amount: 0 }
  if (step.sent !== undefined) return { when: 'sending', amount: step.sent }
  return step.got !== undefined ? { when: 'reading', amount: step.got } : { when: 'waiting', amount: step.after }
}

/** The same steps with a client that leaves then. */
export function withLeaving(client: readonly ClientStep[], { when, amount }: Leaving): ClientStep[] {
  const others = client.filter((step) => !isLeave(step))
  if (when === 'never') return others
  const after = when === 'waiting' ? Math.min(amount, 10_000) : 0
  const bytes = Math.min(amount, 1_000_000)
  return [...others, { do: 'disconnect', after, ...(when === 'sending' && { sent: bytes }), ...(when === 'reading' && { got: bytes }) }]
}

/** How a client behaves, in a few words: `leaves after 4 bytes of its body`. */
export function clientWords({ client, pieces, after }: SentRequest): string {
  const { when, amount } = leavingOf(client)
  const words = {
    never: '',
    sending: `leaves after ${plural(amount, 'byte')} of its body`,
    waiting: `leaves after ${amount} ms`,
    reading: `leaves after ${plural(amount, 'byte')} of the answer`,
  }[when]
  const said = [after ? `waits ${after} ms` : '', pieces.length ? `body in ${plural(pieces.length, 'piece')} and the rest` : '', words]
  return said.filter(Boolean).join(', ') || 'stays to the end'
}

import type { Opinion } from '@/lib/feedback/opinion'
import type { Delivery } from '@/lib/feedback/outbox'

/** Where the question “Was this page helpful?” stands for this reader. */
export type HelpfulState = {
  opinion?: Opinion
  /** `asked`: nothing said. `words`: yes or no is said, a line of text may follow. `thanked`: that is all. `again`: the one change is being made. */
  at: 'asked' | 'words' | 'thanked' | 'again'
  delivery?: Delivery
  tooLong: boolean
}

export type HelpfulEvent =
  | { type: 'remembered'; opinion: Opinion }
  | { type: 'said'; opinion: Opinion; next: 'words' | 'thanked' }
  | { type: 'delivered'; delivery: Delivery }
  | { type: 'reconsidered' }
  | { type: 'stayed' }
  | { type: 'overflowed' }

/** What the server renders. */
export const nothingSaid: HelpfulState = { at: 'asked', tooLong: false }

/** What an event makes of the state. Pure. */
export function helpfulReducer(state: HelpfulState, event: HelpfulEvent): HelpfulState {
  switch (event.type) {
    case 'remembered':
      return { at: 'thanked', opinion: event.opinion, delivery: 'sent', tooLong: false }
    case 'said':
      return { at: event.next, opinion: event.opinion, tooLong: false }
    case 'delivered':
      return { ...state, delivery: event.delivery }
    case 'reconsidered':
      return state.opinion && !state.opinion.changed ? { ...state, at: 'again', delivery: undefined } : state
    case 'stayed':
      return { ...state, at: 'thanked', delivery: 'sent', tooLong: false }
    case 'overflowed':
      return { ...state, tooLong: true }
  }
}

/** What the reader is told, in words. */
export function deliveryMessage({ delivery, tooLong }: HelpfulState): string {
  if (tooLong) return 'That is more than can be sent at once. Shorten it a little.'
  if (delivery === 'sent') return 'Thank you. It has reached the author.'
  if (delivery === 'kept') return 'Thank you. The server cannot be reached; this stays in your browser and is sent later.'
  if (delivery === 'refused') return 'The server would not take this.'
  return 'Sending …'
}

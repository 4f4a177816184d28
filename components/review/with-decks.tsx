import type { ReactElement } from 'react'
import type { Deck } from '@/lib/learner/deck'
import { useDecks } from './use-decks'

/** Waits for decks, says so where they do not come, and draws with them. */
export function WithDecks({ addresses, children }: { addresses: string[]; children(decks: Deck[]): ReactElement }) {
  const decks = useDecks(addresses)
  if (decks instanceof Error) return <p role="alert">{decks.message}</p>
  if (!decks) return <p className="review__wait">Reading what this browser remembers…</p>
  return children(decks)
}

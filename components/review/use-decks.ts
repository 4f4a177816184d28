import { useEffect, useState } from 'react'
import type { Deck } from '@/lib/learner/deck'

/** Fetches decks. `undefined` while they are under way, an error where they did not come. */
export function useDecks(addresses: string[]): Deck[] | Error | undefined {
  const [decks, setDecks] = useState<Deck[] | Error>()
  const all = addresses.join(' ')
  useEffect(() => {
    Promise.all(all.split(' ').map(fetchDeck)).then(setDecks, setDecks)
  }, [all])
  return decks
}

async function fetchDeck(address: string): Promise<Deck> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`The questions did not come: ${address} answered ${answer.status}. Reload the page to try again.`)
  return answer.json()
}

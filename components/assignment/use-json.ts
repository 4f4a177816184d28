import { useEffect, useState } from 'react'

/** Fetches JSON of the site. `undefined` while it is under way, an error where it did not come. */
export function useJson<T>(address: string): T | Error | undefined {
  const [value, setValue] = useState<T | Error>()
  useEffect(() => {
    fetchJson<T>(address).then(setValue, setValue)
  }, [address])
  return value
}

async function fetchJson<T>(address: string): Promise<T> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}. Reload the page to try again.`)
  return answer.json()
}

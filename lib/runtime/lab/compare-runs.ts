import type { Outcome } from '../tape/event'
import { plural } from '../tape/python-text'

/** What two runs of one request came to, aspect by aspect: whether they agree, and what each has. */
export type Compared = { what: string; same: boolean; first: string; second: string }

/** Compares the answers of two runs. Empty where one of them has not ended; a run without an answer says so. */
export function compareRuns(first: Outcome | null, second: Outcome | null): Compared[] {
  if (!first || !second) return []
  const both = (what: string, say: (outcome: Outcome) => string, same?: boolean): Compared => {
    const [one, other] = [say(first), say(second)]
    return { what, same: same ?? one === other, first: one, second: other }
  }
  const status = both('Status', ({ response, failure }) =>
    response ? `${response.status} ${response.reason}` : (failure?.type ?? 'no answer'),
  )
  if (!first.response || !second.response) return [status]
  const body = first.response.body.head === second.response.body.head && first.response.body.size === second.response.body.size
  return [
    status,
    both('Body', ({ response }) => plural(response?.body.size ?? 0, 'byte'), body),
    both('Headers the app set', (outcome) => [...ownHeaders(outcome)].sort().join(', ') || 'none'),
    both('Lines of your code', ({ lines }) => lines.toLocaleString('en')),
    both('Stations inside', ({ xray }) => (xray?.rows.length ? xray.rows.length.toLocaleString('en') : 'none')),
  ]
}

const ownHeaders = ({ response }: Outcome): Set<string> =>
  new Set(response?.headers.filter(({ by }) => by === 'app').map(({ name }) => name.toLowerCase()))

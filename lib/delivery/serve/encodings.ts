import Negotiator from 'negotiator'

/** What a file of the site lies there in, the best first. */
const offered = ['br', 'gzip', 'identity'] as const
export type SiteEncoding = (typeof offered)[number]

/** What the package's types leave out: of encodings the reader likes alike, the one that stands first here. */
type Preferring = { encodings(available: SiteEncoding[], options: { preferred: SiteEncoding[] }): SiteEncoding[] }

const asked = new Map<string, SiteEncoding[]>()

/** The encodings a reader takes (RFC 9110, section 12.5.3), the one to choose first; the plain file is the last resort of those who name none. */
export function acceptedEncodings(header = ''): SiteEncoding[] {
  const known = asked.get(header)
  if (known) return known
  const negotiator = new Negotiator({ headers: { 'accept-encoding': header } }) as unknown as Preferring
  const taken = negotiator.encodings([...offered], { preferred: [...offered] })
  const list: SiteEncoding[] = taken.includes('identity') ? taken : [...taken, 'identity']
  if (asked.size > 100) asked.clear()
  asked.set(header, list)
  return list
}

import { siteIdentity } from '../../site/site'
import type { EntityName } from '../entity'

/** Which actor of the site a label speaks of, if any: the first whose words it holds, in the order of site.json. */
export function ownerOf(label: string): EntityName | undefined {
  const named = Object.entries(siteIdentity().actors) as [EntityName, { words?: string[] }][]
  return named.find(([, { words = [] }]) => words.some((word) => holds(label, word)))?.[0]
}

const holds = (label: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}_])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}_])`, 'iu').test(label)

/** The actor's shape around the point (x, y), about 10 across: square server, disc app, diamond middleware, open square client. */
export function ownerMark(owner: EntityName, x: number, y: number): string {
  switch (owner) {
    case 'server':
      return `<rect class="mark" x="${x - 5}" y="${y - 5}" width="10" height="10"/>`
    case 'app':
      return `<circle class="mark" cx="${x}" cy="${y}" r="5.4"/>`
    case 'middleware':
      return `<path class="mark" d="M${x} ${y - 6}l6 6-6 6-6-6z"/>`
    default:
      return `<rect class="mark open" x="${x - 4.5}" y="${y - 4.5}" width="9" height="9"/>`
  }
}

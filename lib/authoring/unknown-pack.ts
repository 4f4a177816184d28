import { didYouMean } from './did-you-mean'

/** What is wrong with packs that an author names, with spaces between them: the first that is not among the known ones; undefined where all are. */
export function unknownPack(words: string | undefined, known: ReadonlySet<string>): { fact: string; remedy: string } | undefined {
  const unknown = words?.split(' ').find((name) => name && !known.has(name))
  if (unknown === undefined) return undefined
  return {
    fact: `vendor/python/packages.json has no pack "${unknown}".${didYouMean(unknown, known)}`,
    remedy: `Name one of ${[...known].sort().join(', ')}; leave "packages" out where the standard library is enough.`,
  }
}

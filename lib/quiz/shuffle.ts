import { key, load, save } from '../site/storage'

/** A number that is this reader's own and stays; every order on the site is drawn from it. */
export function readerSeed(): number {
  const kept = Number(load(key.seed))
  if (Number.isInteger(kept) && kept > 0) return kept
  const seed = 1 + Math.floor(Math.random() * 0x7fffffff)
  save(key.seed, String(seed))
  return seed
}

/** `items` in an order that depends on the seed and the name alone (Fisher–Yates over mulberry32). */
export function shuffled<Item>(items: readonly Item[], seed: number, name: string): Item[] {
  let state = [...name].reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 0x01000193), seed ^ 0x811c9dc5)
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000
  }
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[result[i], result[j]] = [result[j] as Item, result[i] as Item]
  }
  return result
}

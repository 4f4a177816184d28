import type { LazyStyle } from '@/lib/site/lazy-styles'
import { styleSheet } from './style-sheet'

/** Addresses of the lazy style sheets; known when it is bundled, and not there while the site is developed. */
declare const lazyStyleAddresses: Record<LazyStyle, string> | undefined

/** Brings style sheets in that no page shows before an island is hydrated, each once. Rejects where one does not load. */
export async function lazyStyle(...names: LazyStyle[]): Promise<void> {
  if (typeof lazyStyleAddresses === 'undefined') return
  const addresses = lazyStyleAddresses
  await Promise.all(names.map((name) => styleSheet(addresses[name])))
}

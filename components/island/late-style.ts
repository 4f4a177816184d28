import type { LateStyle } from '@/lib/site/late-styles'
import { styleSheet } from './style-sheet'

/** Addresses of the late style sheets; known when it is bundled, and not there while the site is developed. */
declare const lateStyleAddresses: Record<LateStyle, string> | undefined

/** Brings style sheets in that no page shows before an island wakes, each once. Rejects where one does not load. */
export async function lateStyle(...names: LateStyle[]): Promise<void> {
  if (typeof lateStyleAddresses === 'undefined') return
  const addresses = lateStyleAddresses
  await Promise.all(names.map((name) => styleSheet(addresses[name])))
}

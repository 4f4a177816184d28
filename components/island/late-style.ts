import type { LateStyle } from '@/lib/site/late-styles'
import { styleSheet } from './style-sheet'

/** Addresses of the late style sheets beside this script; known when it is bundled, and not there while the site is developed. */
declare const lateStyleAddresses: Record<LateStyle, string> | undefined

/** Brings the style of islands in that no page shows before they wake, once. Rejects where it does not load. */
export const lateStyle = (name: LateStyle): Promise<void> =>
  typeof lateStyleAddresses === 'undefined' ? Promise.resolve() : styleSheet(lateStyleAddresses[name])

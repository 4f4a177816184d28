import { styleSheet } from '../island/style-sheet'

/** Address of the style sheet of these pages beside this script; known when it is bundled, and not there while the site is developed. */
declare const reviewStyleAddress: string | undefined

/** Brings the style of the pages of practice in, once. */
export const reviewStyle = (): Promise<void> =>
  typeof reviewStyleAddress === 'string' ? styleSheet(reviewStyleAddress) : Promise.resolve()

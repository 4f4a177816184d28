import { styleSheet } from '../island/style-sheet'

/** Address of the labs’ style sheet beside this script; known when it is bundled, and not there while the site is developed. */
declare const labStyleAddress: string | undefined

/** Brings the style of the labs in, once. */
export const labStyle = (): Promise<void> => (typeof labStyleAddress === 'string' ? styleSheet(labStyleAddress) : Promise.resolve())

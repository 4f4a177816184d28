import type { Element } from 'xast'
import type { Lose } from './imported'

/** How the texts of a Moodle question are read. */
export type MoodleReading = {
  /** An element of the question, by its name. */
  said(name: string, where: string): string
  words(element: Element | undefined, where: string, lose: Lose): string
  lose: Lose
}

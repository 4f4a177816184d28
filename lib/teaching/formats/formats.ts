import { ankiPackage } from './anki'
import { portableFormats } from './portable-formats'

/** Every format in which questions can be taken along. */
export const formats = {
  ...portableFormats,
  anki: { title: 'Anki deck', ending: '.apkg', write: ankiPackage },
}

export type FormatName = keyof typeof formats

import { z } from 'zod'
import { text } from './props'
import { word } from './word'

/** `<Key>` */
export const keyWord = word({
  where: 'block',
  inside: 'SideBySide',
  says: 'What the lines with this letter do, in one sentence.',
  props: z.strictObject({
    letter: z.string().regex(/^[A-Z]$/, 'one capital letter'),
    title: text.describe('The job, in a word or two.'),
  }),
  example: '',
})

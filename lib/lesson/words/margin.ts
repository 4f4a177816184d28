import { z } from 'zod'
import { text } from './props'
import { word } from './word'

/** `<Margin>` */
export const marginWord = word({
  where: 'block',
  says: 'A note in the margin, written right after the paragraph it belongs to.',
  props: z.strictObject({ title: text.describe('Its first words, set bold.') }),
  example:
    'The server never asks what kind of thing your app is.\n\n<Margin title="Callable">\nA function, a class, an object with `__call__`.\n</Margin>',
})

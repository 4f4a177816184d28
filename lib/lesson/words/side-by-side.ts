import { z } from 'zod'
import { anchor, text } from './props'
import { word } from './word'

/** `<SideBySide>` */
export const sideBySideWord = word({
  where: 'block',
  says: 'Two samples that do the same jobs, row by row. On a phone each job shows one version above the other.',
  props: z.strictObject({ id: anchor.describe('The anchor.'), caption: text.optional().describe('A sentence under the pair.') }),
  example:
    '<SideBySide id="two-ways" caption="Same answer, same bytes.">\n<Side file="hello.py" title="A function" keys="A:1 B:2-3" />\n<Side file="hello_class.py" title="An object" keys="A:1-2 B:3-4" />\n<Key letter="A" title="Be callable">Anything with parentheses after it will do.</Key>\n<Key letter="B" title="Answer">Status and headers first, then the body.</Key>\n</SideBySide>',
  anchor: ({ id }) => ({ what: 'sidebyside', given: id }),
})

import { z } from 'zod'
import { anchor, text } from './props'
import { word } from './word'

/** `<Callout>` */
export const calloutWord = word({
  where: 'block',
  says: 'A thought set apart. An insight is the sentence to remember a year later, a note is a fact beside the path, a warning names a failure and what it looks like.',
  props: z.strictObject({
    kind: z.enum(['insight', 'note', 'warning']).describe('Which of the three it is.'),
    title: text.optional().describe('A few words in front.'),
    id: anchor.optional().describe('An anchor, where something should link here.'),
  }),
  example: '<Callout kind="note" title="Latin-1.">\nEach character of a native string carries one byte.\n</Callout>',
  anchor: ({ id }) => (id ? { what: 'callout', given: id } : undefined),
})

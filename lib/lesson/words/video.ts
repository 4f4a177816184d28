import { z } from 'zod'
import { checkPicture } from './check-picture'
import { anchor, text } from './props'
import { word } from './word'

/** `<Video>` */
export const videoWord = word({
  where: 'block',
  says: 'A video elsewhere, as a link with its picture: nothing of another site is loaded until a reader follows it.',
  props: z.strictObject({
    href: z
      .string()
      .regex(/^https:\/\/\S+$/, 'an address that begins with https://')
      .describe('Where the video is.'),
    title: text.describe('What it is called, and how long it is.'),
    picture: text.optional().describe('A picture of it, a file of this phase.'),
    id: anchor.optional().describe('An anchor, where something should link here.'),
  }),
  example: '<Video href="https://peps.python.org/pep-3333/" title="A talk about the boundary, 12 minutes" />',
  anchor: ({ id }) => (id ? { what: 'video', given: id } : undefined),
  check(node, { picture }, context, report) {
    if (picture !== undefined) checkPicture(node, '<Video> picture', picture, context, report)
  },
})

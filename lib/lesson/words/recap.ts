import { z } from 'zod'
import { word } from './word'

/** `<Recap>` */
export const recapWord = word({
  where: 'block',
  says: 'The last thing in a lesson: a numbered list of what to keep. Its heading is made for you.',
  props: z.strictObject({}),
  example: '<Recap>\n\n1. The server calls, the app answers.\n2. Only bytes leave.\n\n</Recap>',
  anchor: () => ({ what: 'heading', made: 'recap', title: 'Recap' }),
})

import { z } from 'zod'
import { word } from './word'

/** `<Recorded>` */
export const recordedWord = word({
  where: 'inline',
  says: 'Words, figures or a table that tell what a run saw. The check holds them against the recording in this phase’s `runs/` folder; a reader sees the words alone. On a fence, `run="…"` does the same.',
  props: z.strictObject({
    run: z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a run and one of its texts, such as slow-client/seconds')
      .describe('The run and the text: slow-client/seconds.'),
  }),
  example: '',
})

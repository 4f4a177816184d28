import { z } from 'zod'
import { word } from './word'

/** `<Steps>` */
export const stepsWord = word({
  where: 'block',
  says: 'Things to do one after another: a numbered list, set apart.',
  props: z.strictObject({}),
  example: '<Steps>\n\n1. Write the app.\n2. Start the server.\n3. Ask it.\n\n</Steps>',
})

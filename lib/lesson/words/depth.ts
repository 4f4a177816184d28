import { z } from 'zod'
import { word } from './word'

/** `<Depth>` */
export const depthWord = word({
  where: 'block',
  says: 'How many frames stand between the server’s call and the view in each framework, from the recordings in content/servers/frameworks.',
  props: z.strictObject({}),
  example: '',
})

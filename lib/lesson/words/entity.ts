import { z } from 'zod'
import { entitySchema } from '../entity'
import { word } from './word'

/** `<Entity>` */
export const entityWord = word({
  where: 'inline',
  says: 'The name of one of the actors, with its hue and its shape.',
  props: z.strictObject({ is: entitySchema.describe('Which one.') }),
  example: 'The <Entity is="server" /> calls the <Entity is="app">your app</Entity>.',
})

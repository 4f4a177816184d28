import { z } from 'zod'
import { didYouMean } from '../../authoring/did-you-mean'
import { anchor, text } from './props'
import { word } from './word'

/** `<Timings>` */
export const timingsWord = word({
  where: 'block',
  says: 'Eight requests at once under several servers and settings, each half a second in the app, drawn from the recordings in content/servers/concurrency.',
  props: z.strictObject({
    settings: z
      .string()
      .regex(/^[a-z0-9-]+( [a-z0-9-]+)*$/, 'ids of settings with spaces between')
      .describe('Ids of settings.json, in the order to draw them.'),
    id: anchor.describe('The anchor.'),
    caption: text.optional().describe('A sentence under the drawing.'),
  }),
  example: '<Timings settings="gunicorn-1 gunicorn-4" id="timings-example" />',
  anchor: ({ id }) => ({ what: 'timings', given: id }),
  check(node, props, { settings }, report) {
    for (const setting of props.settings.split(' '))
      if (!settings.has(setting))
        report(
          node,
          '<Timings> settings',
          `content/servers/concurrency/settings.json has no "${setting}".${didYouMean(setting, settings)}`,
          'Add the setting and record it, or mend the id.',
        )
  },
})

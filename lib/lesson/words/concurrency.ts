import { z } from 'zod'
import { unknownPack } from '../../authoring/unknown-pack'
import { runOptionFields } from '../../runtime/lab/run-option-fields'
import { checkFile } from './check-file'
import { anchor, text } from './props'
import { word } from './word'

/** `<Concurrency>` */
export const concurrencyWord = word({
  where: 'block',
  says: 'Many requests at once against one handler: sync workers, threads and an event loop, drawn as a timeline.',
  props: z.strictObject({
    file: text.describe('Name of the file in code/.'),
    id: anchor.describe('The anchor.'),
    count: z
      .string()
      .regex(/^([1-9]|1\d|20)$/, 'a number from 1 to 20')
      .optional()
      .describe('Requests at once, 8 where nothing is said.'),
    packages: runOptionFields.packages,
    caption: text.optional().describe('A sentence under it.'),
  }),
  example: '',
  anchor: ({ id }) => ({ what: 'concurrency', given: id }),
  check(node, props, context, report) {
    checkFile(node, 'Concurrency', props, context, report)
    const unknown = unknownPack(props.packages, context.packs)
    if (unknown) report(node, '<Concurrency> packages', unknown.fact, unknown.remedy)
  },
})

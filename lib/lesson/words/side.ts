import { z } from 'zod'
import { checkFile } from './check-file'
import { text } from './props'
import { word } from './word'

/** `<Side>` */
export const sideWord = word({
  where: 'block',
  inside: 'SideBySide',
  says: 'One of the two samples of a SideBySide.',
  props: z.strictObject({
    file: text.describe('Name of the file in code/.'),
    title: text.describe('What this version is.'),
    keys: z
      .string()
      .regex(/^[A-Z]:\d{1,5}(-\d{1,5})?(\s+[A-Z]:\d{1,5}(-\d{1,5})?)*$/, 'letters with line ranges, such as A:1-4 B:5-9')
      .describe('Which lines do which job: A:1-4 B:5-9.'),
  }),
  example: '',
  check(node, props, context, report) {
    checkFile(node, 'Side', props, context, report)
  },
})

import { z } from 'zod'
import { didYouMean } from '../../authoring/did-you-mean'
import { anchor, text } from './props'
import { word } from './word'

/** `<LoopSteps>` */
export const loopStepsWord = word({
  where: 'block',
  says: 'An event loop in steps, from this phase’s `loops/` folder: who is running, ready and waiting at each moment. A reader chooses the moment; paper shows every one.',
  props: z.strictObject({
    file: text.describe('Name of the file in loops/.'),
    id: anchor.describe('The anchor.'),
    caption: text.optional().describe('A sentence under it.'),
  }),
  example: '',
  anchor: ({ id }) => ({ what: 'drawing', given: id }),
  check(node, { file }, { loops }, report) {
    if (loops?.has(file)) return
    const fact = `"${file}" names no file in loops/.${didYouMean(file, loops?.keys() ?? [])}`
    report(node, '<LoopSteps> file', fact, 'Add the file, or mend the name.')
  },
})

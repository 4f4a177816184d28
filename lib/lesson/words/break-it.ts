import { z } from 'zod'
import { anchor, ranges, text } from './props'
import { word } from './word'

/** `<BreakIt>` */
export const breakItWord = word({
  where: 'block',
  says: 'A change to make and a prediction to hold against what happens. Its button changes the lab of the sample and runs it; what it holds unfolds afterwards.',
  props: z.strictObject({
    line: ranges.describe('The line to change: 7, or 7-8.'),
    to: z.string().describe('What to write there, without the indentation; nothing takes the line out.'),
    predict: text.describe('The question to answer before running it.'),
    sample: anchor.optional().describe('Anchor of the sample; the one above, where nothing is said.'),
  }),
  example:
    '<Sample file="hello.py" id="break-hello" />\n\n<BreakIt line="3" to="return &quot;Hello&quot;" predict="A str instead of bytes: what does the client get?">\nThe server refuses the chunk and answers 500.\n</BreakIt>',
})

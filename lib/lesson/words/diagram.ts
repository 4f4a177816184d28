import { z } from 'zod'
import { didYouMean } from '../../authoring/did-you-mean'
import { checkSvg } from '../diagram/svg'
import { anchor, flag, text } from './props'
import { word } from './word'

/** `<Diagram>` */
export const diagramWord = word({
  where: 'block',
  says: 'A drawing from this phase’s `diagrams/` folder, in the classes of the house. For flowcharts and sequences, a mermaid fence is shorter.',
  props: z.strictObject({
    file: text.describe('Name of the SVG in diagrams/.'),
    narrow: text.optional().describe('The same drawing for phones, 350 wide.'),
    id: anchor.describe('The anchor.'),
    alt: text.describe('What it shows, in sentences, for a reader who cannot see it.'),
    caption: text.optional().describe('A sentence under the drawing.'),
    wide: flag.optional().describe('Use the note column too.'),
  }),
  example:
    '<Diagram file="crossing.svg" id="crossing" alt="The server on the left calls the app on the right; a ring marks where the call crosses the line." caption="One crossing." />',
  anchor: ({ id }) => ({ what: 'diagram', given: id }),
  check(node, props, { diagrams }, report) {
    for (const prop of ['file', 'narrow'] as const) {
      const name = props[prop]
      const source = name === undefined ? undefined : diagrams.get(name)
      if (name === undefined) continue
      if (source !== undefined) for (const fact of checkSvg(source)) report(node, `<Diagram> ${name}`, fact)
      else
        report(
          node,
          `<Diagram> ${prop}`,
          `"${name}" names no file in diagrams/.${didYouMean(name, diagrams.keys())}`,
          'Add the file, or mend the name.',
        )
    }
  },
})

import { slug } from 'github-slugger'
import { z } from 'zod'
import { unknownPack } from '../../authoring/unknown-pack'
import { runOptionFields, runOptionNames } from '../../runtime/lab/run-option-fields'
import { definesApp } from '../../runtime/lab/runnable'
import { entitySchema } from '../entity'
import { checkFile } from './check-file'
import { anchor, flag, ranges, text } from './props'
import { word } from './word'

/** `<Sample>` */
export const sampleWord = word({
  where: 'block',
  says: 'A Python file of this phase’s `code/` folder, shown with its name, line numbers, and a link to itself. It can be run where it stands: a file that defines `app` or `application` opens as a lab, another shows what it prints, raises and gives, line by line.',
  props: z.strictObject({
    file: text.describe('Name of the file in code/; one in a folder of its own, shop/app.py, runs in that folder with all that is in it.'),
    lines: ranges.optional().describe('Show these lines only: 1-12.'),
    highlight: ranges.optional().describe('Mark these lines: 3,5-6. Numbers are those of the file.'),
    title: text.optional().describe('A few words beside the file name.'),
    caption: text.optional().describe('A sentence under the code.'),
    entity: entitySchema.optional().describe('Who owns this code; app, where nothing is said.'),
    id: anchor.optional().describe('The anchor; made from the file name, where nothing is said.'),
    ...runOptionFields,
    still: flag.optional().describe('Only show it: this code needs sockets, packages or threads that a page does not have.'),
  }),
  example: '<Sample file="hello.py" highlight="2" caption="The smallest app that is worth the name." />',
  anchor: ({ file, id }) => ({ what: 'sample', given: id, made: slug(file.replace(/[._/]+/g, '-')) }),
  check(node, props, context, report) {
    if (!checkFile(node, 'Sample', props, context, report)) return
    const told = runOptionNames.find((name) => props[name] !== undefined)
    if (told && props.still) report(node, `<Sample> ${told}`, `"${told}" says how to run a sample that is still.`, 'Remove one of the two.')
    else if (told && !definesApp(context.samples.get(props.file) ?? ''))
      report(
        node,
        `<Sample> ${told}`,
        `"${told}" says how to run a file that defines neither app nor application.`,
        'Remove it, or define app.',
      )
    const unknown = unknownPack(props.packages, context.packs)
    if (unknown) report(node, '<Sample> packages', unknown.fact, unknown.remedy)
    if (props.send !== undefined && props.mode !== 'websocket')
      report(node, '<Sample> send', '"send" needs a WebSocket to send over.', 'Write mode="websocket" beside it.')
  },
})

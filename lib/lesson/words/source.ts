import { slug } from 'github-slugger'
import { z } from 'zod'
import { packSource } from '../../runtime/packs/pack-source'
import { lineNumbers } from '../line-numbers'
import { anchor, ranges, text } from './props'
import { word } from './word'

/** `<Source>` */
export const sourceWord = word({
  where: 'block',
  says: 'Lines of a framework’s own source, out of the pack that the labs run, with the numbers they have there and a link to them. When a new version moves them, the check says so.',
  props: z.strictObject({
    file: text.regex(/^[\w/.-]+\.py$/, 'a file of a pack such as flask/app.py').describe('The file in its package: flask/app.py.'),
    lines: ranges.describe('The lines to show, without what is not needed, as a long docstring: 1479-1481,1506-1519,1527.'),
    begins: text.describe('Words of the first of these lines, by which the check knows that it is the one meant: def wsgi_app.'),
    highlight: ranges.optional().describe('Mark these lines: 1508. Numbers are those of the file.'),
    caption: text.optional().describe('A sentence under the code.'),
    id: anchor.optional().describe('The anchor; made from the file and its first line, where nothing is said.'),
  }),
  example: '<Source file="flask/app.py" lines="1479-1481,1506-1519,1527" begins="def wsgi_app" highlight="1511" />',
  anchor: ({ file, lines, id }) => ({ what: 'source', given: id, made: slug(`${file}-${lineNumbers(lines)[0]}`.replace(/[._/]+/g, '-')) }),
  check(node, { file, lines, begins, highlight }, _, report) {
    const source = packSource(file)
    if (!source) return report(node, '<Source> file', `No pack has a file ${file}.`, 'Write it as Python imports it: flask/sansio/app.py.')
    const shown = lineNumbers(lines)
    const first = source.lines[(shown[0] ?? 0) - 1] ?? ''
    const at = source.lines.findIndex((line) => line.includes(begins)) + 1
    if (!shown.length || shown.some((n, i) => n > source.lines.length || n <= (shown[i - 1] ?? 0)))
      report(node, '<Source> lines', `Expected lines of ${file} (1 to ${source.lines.length}) in their order, found ${lines}.`)
    else if (!first.includes(begins))
      report(
        node,
        '<Source> begins',
        `Line ${shown[0]} of ${file} in ${source.package.name} ${source.package.version} is "${first.trim()}".`,
        at ? `"${begins}" stands in line ${at}: mend the lines, and what the text says of them.` : `No line has "${begins}".`,
      )
    const marked = lineNumbers(highlight).find((n) => !shown.includes(n) || !source.lines[n - 1]?.trim())
    if (marked)
      report(node, '<Source> highlight', `Line ${marked} is blank, or is not among the lines shown.`, 'Mark lines that are shown.')
  },
})

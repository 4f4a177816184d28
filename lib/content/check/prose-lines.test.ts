import { expect, test } from 'vitest'
import { lesson } from '../../lesson/lesson'
import { parseBody } from '../../lesson/parse-lesson'
import { checkProseLines } from './prose-lines'

const samples = new Map([
  ['tea.py', 'first = 1\n\n\nfourth = 4\n'],
  ['cake.py', 'a = 1\nb = 2\nc = 3\n'],
])

const found = (body: string): string[] => {
  const facts: string[] = []
  const { tree } = parseBody(body, 'lesson.mdx')
  if (!tree) throw new Error('The lesson was not read.')
  checkProseLines(lesson(tree), { samples }, (_node, _place, fact) => void facts.push(fact.match(/"(.*?)"/)?.[1] ?? fact))
  return facts
}

test.each([
  ['a line that is there', '<Sample file="tea.py" />\n\nLine 4 says so, and lines 1 to 4 do.', []],
  ['a blank one', '<Sample file="tea.py" />\n\nLine 2 says so.', ['Line 2']],
  ['one past the end', '<Sample file="tea.py" />\n\nSee lines 4 and 5.', ['lines 4 and 5']],
  ['the sample right below', 'Look at line 2.\n\n<Sample file="cake.py" />', []],
  ['a sample that the paragraph names', '<Sample file="tea.py" />\n\nThe second file, `cake.py`, has it on line 3.', []],
  [
    'the sample of a change',
    '<Sample file="tea.py" id="tea" />\n\n<Sample file="cake.py" />\n\n<BreakIt line="1" to="" sample="tea" predict="What?">\nLine 3 fails.\n</BreakIt>',
    ['Line 3'],
  ],
  ['a line of another project', '<Sample file="tea.py" />\n\n[`app.py`, line 902](https://a.example)', []],
  [
    'the sample above a fence',
    '<Sample file="tea.py" />\n\n```python\nx = 1\n```\n\nLine 4 of the one, line 1 of the other, line 3 of none.',
    ['line 3'],
  ],
  ['a text without code', 'A thin line 3 cm long.', []],
])('%s', (_name, body, wrong) => expect(found(body)).toEqual(wrong))

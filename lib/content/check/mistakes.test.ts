import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { formatProblems } from '../../authoring/problem'
import { packSource } from '../../runtime/packs/pack-source'
import { loadContent } from '../load'

const head = '---\ntitle: First\nsummary: What is first.\ndifficulty: beginner\nobjectives:\n  - say what is first\n---\n\n'
const tail = '\n\n<Recap>\n\n1. One.\n\n</Recap>\n'
const wsgiApp = packSource('flask/app.py')!.lines.findIndex((line) => line.includes('def wsgi_app')) + 1
const source = (lines: string, more = '') =>
  lesson(`<Source file="flask/app.py" lines="${lines}" begins="def wsgi_app"${more} />\n\nLine ${lines.split('-')[0]} of it.`)
const lesson = (body: string) => ({ '1-first/lesson.mdx': `${head}${body}${tail}` })
const quiz = JSON.stringify([{ q: 'Which?', choices: ['this', 'that'], answer: 0, explain: 'This.' }])

type Files = Record<string, string | Buffer>

/** What the check says of a guide of one phase with these files in place of its own; one without text is left out. */
function problemsOf(files: Files, also?: (guide: string) => void): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-mistakes-'))
  const guide = path.join(root, 'guides', 'own')
  const whole: Files = {
    'guide.json': JSON.stringify({ title: 'Own', summary: 'A guide.', teaches: ['one thing'], prerequisites: [], related: [] }),
    '1-first/lesson.mdx': `${head}Words.${tail}`,
    '1-first/quiz.json': quiz,
    ...files,
  }
  for (const [name, text] of Object.entries(whole)) {
    fs.mkdirSync(path.dirname(path.join(guide, name)), { recursive: true })
    fs.writeFileSync(path.join(guide, name), text)
  }
  also?.(guide)
  const { problems } = loadContent(root)
  fs.rmSync(root, { recursive: true })
  return formatProblems(problems)
}

test('a guide of one phase needs nothing beside it', () => expect(problemsOf({})).toBe(''))

test.each<[string, Files]>([
  ['comments', lesson('{/* a note */}\n\nWords {/* more */} here.\n\n<!-- of HTML -->\n')],
  ['alerts', lesson('> [!NOTE]\n> Words.\n\n> [!WARNING] Mind the gap\n>\n> - a list')],
  ['containers', lesson(':::tip A title\n\nWords, and a list:\n\n- one\n\n:::\n\n:::note\nWords.\n:::')],
  [
    'containers in one another, named behind a blank',
    lesson('::::: challenge\n\nWords.\n\n:::: solution\n\n> [!TIP]\n> Words.\n\n::::\n\n:::::\n\n::: tip\nWords.\n:::'),
  ],
  ['the title again', lesson('# *First*!\n\nWords.')],
  ['imports of words that are here', lesson("import { Steps, FileTree } from '@a/b';\nimport Tabs from '@theme/Tabs'\n\nWords.")],
  [
    'tags of layout',
    lesson('<div class="a" style="x">\n\nWords <span className="b">in a span</span>.\n\n</div>\n\n<p align=center width="1">More.</p>'),
  ],
  [
    'the opening lines of fences elsewhere',
    lesson(
      '```js filename="a.js" showLineNumbers {1}\n1\n```\n\n```py hl_lines="1 2-3" linenums=\'1\'\n1\n2\n3\n```\n\n```bash package="npm" switcher\nls\n```',
    ),
  ],
  ['formulas', lesson('$n^2$ and\n\n$$\n\\sum_{i=0}^n i\n$$\n\nIt costs $5 and $10.')],
  ['footnotes', lesson('Words.[^1]\n\n[^1]: More words.')],
  ['lists', lesson('3. three\n4. four\n\n- [x] done\n- [ ] to do')],
  ['elements', lesson('<kbd>Ctrl</kbd> H<sub>2</sub>O<br>next\n\n<details>\n<summary>More</summary>\n\nWords.\n\n</details>')],
  ['addresses', lesson('See <https://example.org/a_b>.')],
  [
    'words',
    lesson('<Tabs>\n<Tab title="a">\n\nWords.\n\n</Tab>\n<Tab title="b">\n\nWords.\n\n</Tab>\n</Tabs>\n\n<Steps>\n\n1. One.\n\n</Steps>'),
  ],
  ['code', lesson('```rust title="main.rs" {1}\nfn main() {}\n```\n\n```\nplain\n```\n\n```diff\n- a\n+ b\n```\n\n    indented')],
  ['a byte order mark', { '1-first/lesson.mdx': `\uFEFF${head}Words.${tail}`, '1-first/quiz.json': `\uFEFF${quiz}` }],
  ['lines that end as on Windows', { '1-first/lesson.mdx': `${head}Words.${tail}`.replaceAll('\n', '\r\n') }],
  ['right to left', lesson('שלום עולם')],
  ['a long word', lesson('x'.repeat(300))],
  ['a sample that prints', { '1-first/code/sums.py': 'print(1 + 1)\n', ...lesson('<Sample file="sums.py" />') }],
  ['a framework’s source', source(`${wsgiApp}-${wsgiApp + 2},${wsgiApp + 30}`, ` highlight="${wsgiApp}"`)],
  ['ordinary numbers', lesson('A page of 15 kB takes 0.3 seconds.\n\n```text\nwhat I saw\n```')],
])('accepted: %s', (_, files) => expect(problemsOf(files)).toBe(''))

test.each<[string, Files, string[]]>([
  [
    'a source that has moved',
    source(`${wsgiApp + 1}`),
    [`Line ${wsgiApp + 1} of flask/app.py in Flask`, `"def wsgi_app" stands in line ${wsgiApp}`],
  ],
  ['a source in no order', source(`${wsgiApp}-${wsgiApp + 2},${wsgiApp}`), ['in their order']],
  ['a source that ends before', source('99999'), ['Expected lines of flask/app.py (1 to']],
  ['a mark beside what is shown', source(`${wsgiApp}`, ' highlight="1"'), ['not among the lines shown']],
  ['a source of no pack', lesson('<Source file="flask/apps.py" lines="1" begins="x" />'), ['No pack has a file flask/apps.py.']],
  ['a callout nobody knows', lesson('> [!NOET]\n> Words.'), ['lesson.mdx:9:3  [!NOET]', 'Did you mean note?']],
  ['a container nobody knows', lesson(':::tabs\nWords.\n:::'), ['":::tabs" is no block']],
  ['a formula that does not parse', lesson('$\\frac{1$'), ['The formula does not parse']],
  ['prices and formulas', lesson('It costs $5; with $n$ it costs more.'), ['Write \\$ for a dollar sign']],
  ['a footnote without words', lesson('Words.[^1]'), ['No footnote "1" is written']],
  ['a footnote without a place', lesson('Words.\n\n[^1]: More.'), ['Nothing names the footnote "1"']],
  ['a second recap', lesson('<Recap>\n\n1. One.\n\n</Recap>'), ['There is a <Recap> on line 9 already']],
  [
    'a picture without words',
    { ...lesson('![](a.svg)'), '1-first/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>' },
    ['The picture has no description'],
  ],
  ['a picture that is not there', lesson('![A](a.png)'), ['"a.png" names no picture']],
  ['a picture of another site', lesson('![A](https://example.org/a.png)'), ['a page loads nothing foreign']],
  ['a picture that is none', { ...lesson('![A](a.png)'), '1-first/a.png': 'no' }, ['The size of this picture cannot be read']],
  ['a picture of 20 MB', { '1-first/a.png': Buffer.alloc(20_000_000) }, ['It has 20 MB']],
  ['words of Docusaurus', lesson('<TabItem value="a">\n\nWords.\n\n</TabItem>'), ['TabItem of other systems is <Tab title="…">']],
  ['words of MkDocs', lesson('!!! note\n    Words.'), ['MkDocs’ "!!!"']],
  ['a directive of MyST', lesson('```{note}\nWords.\n```'), ['is a directive of another system']],
  [
    'lines that are put in and taken out',
    lesson('```js ins={2} del="1"\n1\n2\n```'),
    ['"ins={2}" means nothing', 'Write a fence in diff', '"del" means nothing'],
  ],
  ['words of Carpentries', lesson('::: keypoints\nWords.\n:::'), [':::keypoints of other systems is <Recap> at the end here']],
  ['blocks of pymdownx', lesson('/// tip\n\nWords.\n\n///'), ['MkDocs’ "///" is shown']],
  [
    'a file of mdBook',
    lesson('```rust\n{{#rustdoc_include a.rs:here}}\n```'),
    ['"{{#rustdoc_include a.rs:here}}" would be shown', 'Nothing is included here'],
  ],
  ['a file of MkDocs', lesson('```py\n--8<-- "a.py"\n```\n\n```py\n{!> a.py!}\n```'), ['--8<-- "a.py"', '{!> a.py!}']],
  ['another title', lesson('# Second\n\nWords.'), ['A lesson has no heading of the first level']],
  ['an import of what is not here', lesson("import { Steps, Card } from '@a/b'\n\nWords."), ['Lessons hold no JavaScript']],
  ['a table of HTML', lesson('<table><tr><td>a</td></tr></table>'), ['td of other systems is a table of Markdown']],
  ['an anchor of HTML', lesson('<a name="x"></a>\n\nWords.'), ['a of other systems is an address behind a heading']],
  ['lines without end', lesson('```js {1-999999999}\n1\n```'), ['Expected line numbers from 1 to 1']],
  ['a style', lesson('<kbd style="color:red">a</kbd>'), ['<kbd> has no "style" here']],
  ['deep nesting', lesson(`${'> '.repeat(500)}deep`), ['stand more than 60 deep']],
  ['deep JSON', { '1-first/quiz.json': '['.repeat(100_000) }, ['quiz.json:1:']],
  ['a key twice', { '1-first/quiz.json': quiz.replace('"q"', '"explain":"no","q"') }, ['The key "explain" stands twice']],
  [
    'a key twice in guide.json',
    { 'guide.json': '{"title":"A","title":"B","summary":"s","teaches":["t"],"prerequisites":[],"related":[]}' },
    ['The key "title" stands twice'],
  ],
  [
    'an alias in a title',
    { '1-first/lesson.mdx': head.replace('First', '*first') + tail },
    ['begins with * or & is a reference', 'double quotes'],
  ],
  [
    'a colon in a title',
    { '1-first/lesson.mdx': head.replace('First', 'One: two') + tail },
    ['lesson.mdx:2:', 'There is a colon here', 'double quotes'],
  ],
  [
    'a date that is none',
    { '1-first/lesson.mdx': head.replace('difficulty', 'updated: 2026-1-5\ndifficulty') + tail },
    ['Expected a date such as 2026-11-29'],
  ],
  [
    'another encoding',
    { '1-first/lesson.mdx': Buffer.from(`${head}caf\xe9${tail}`, 'latin1') },
    ['lesson.mdx:9:1  encoding', 'Save the file as UTF-8'],
  ],
  [
    'the address of another page',
    { '2-final/lesson.mdx': head + tail, '2-final/quiz.json': quiz },
    ['/guides/own/final is a page that every guide has'],
  ],
  ['an address twice', { '2-first/lesson.mdx': head + tail, '2-first/quiz.json': quiz }, ['Its address is that of 1-first']],
  ['a number for a slug', { '2-1/lesson.mdx': head + tail, '2-1/quiz.json': quiz }, ['would be the address of phase number 1']],
  ['a file for a folder', { '1-first/code': 'no folder' }, ['A folder is expected here']],
  ['a folder for a file', { '1-first/code/a.py/b.txt': '' }, ['A file is expected here']],
  [
    'an exercise that lacks something, named where that is',
    { '1-first/exercises/sum/exercise.json': '{"title":"Sum","task":"Add.","hints":["one"]}', ...lesson('<Exercise id="sum" />') },
    ['The exercise "sum" has no starter.py', 'Expected at least 2 entries, found a list of 1.\n  Add 1 more.'],
  ],
  [
    'a phase that cannot be read, and not the links to it',
    { ...lesson('[Next](/guides/own/next)'), '2-next/lesson.mdx': head.replace('beginner', 'easy') + tail, '2-next/quiz.json': quiz },
    ['Expected "beginner" or "intermediate" or "advanced", found "easy"'],
  ],
  ['a file nobody reads', { '1-first/quizz.json': '[]' }, ['Nothing here reads "quizz.json"', 'Did you mean quiz.json?']],
  ['an image in a tag', lesson('<img src="no.png" alt="A">'), ['"no.png" names no picture']],
])('refused: %s', (_, files, said) => {
  const report = problemsOf(files)
  for (const words of said) expect(report).toContain(words)
  expect(report).not.toMatch(/node_modules|undefined|names no folder in exercises|has no page .\/guides\/own\/next|\bat .*\.ts:/)
})

test('symbolic links are not followed', () => {
  const report = problemsOf({}, (guide) => {
    fs.symlinkSync('/etc/passwd', path.join(guide, '1-first', 'secret.md'))
    fs.symlinkSync('/etc', path.join(guide, '1-first', 'code'))
  })
  expect(report.match(/This is a symbolic link/g)).toHaveLength(2)
})

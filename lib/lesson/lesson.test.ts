import { expect, test } from 'vitest'
import { isJsx } from './jsx-nodes'
import { lesson } from './lesson'
import { parseBody } from './parse-lesson'

function read(text: string) {
  const { tree, problems } = parseBody(text, 'lesson.mdx')
  if (!tree) throw new Error(problems[0]?.fact)
  return lesson(tree)
}

test('a heading keeps the id in its brackets and loses the brackets', () => {
  expect(read('## The `whole` contract [#contract]').sections).toEqual([{ id: 'contract', title: 'The whole contract', depth: 2 }])
})

test('a heading without an id gets one from its words', () => {
  expect(read('## What crosses the line').sections[0]?.id).toBe('what-crosses-the-line')
})

test('samples are anchored by their file name, a second view of one by a number', () => {
  const { anchors } = read('<Sample file="hello.py" />\n\n<Sample file="hello.py" lines="1-2" />')
  expect(anchors.map(({ id }) => id)).toEqual(['hello-py', 'hello-py-1'])
})

test('a block component on one line is lifted out of its paragraph, words and all', () => {
  const [node] = read('<Callout kind="note">One *line*.</Callout>').tree.children
  expect(node && isJsx(node) && node.type).toBe('mdxJsxFlowElement')
  expect(node && isJsx(node) && node.children[0]?.type).toBe('paragraph')
})

test('an inline component stays in its sentence', () => {
  expect(read('<Term>environ</Term> is a dictionary.').tree.children[0]?.type).toBe('paragraph')
})

test('words of text and lines of code are counted, drawings are not', () => {
  const { words, codeLines } = read('Two words.\n\n```python\na = 1\nb = 2\n```\n\n```mermaid alt="x"\nflowchart LR\n A --> B\n```')
  expect({ words, codeLines }).toEqual({ words: 2, codeLines: 2 })
})

import fs from 'node:fs'
import { expect, test } from 'vitest'
import { readQuiz } from '../../quiz/read-quiz'

test('the questions that /authors shows are questions as they stand', () => {
  const page = fs.readFileSync('content/authors/lesson.mdx', 'utf8')
  const section = page.slice(page.indexOf('[#the-quiz]'), page.indexOf('[#exercises]'))
  const shown = [...section.matchAll(/^```json.*\n([\s\S]*?)^```/gm)].map((fence) => [JSON.parse(fence[1] ?? '')].flat())
  const samples = new Map(
    shown.flat().flatMap(({ sample }) => (sample ? [[sample, 'def f(p):\n    return len(p)\n\nprint(f([1]))\n'] as const] : [])),
  )
  for (const list of shown)
    expect(
      readQuiz(JSON.stringify(list), 'quiz.json', { headings: ['the-whole-contract'], paragraphs: new Map(), samples, packs: new Set() })
        .problems,
    ).toEqual([])
  expect(new Set(shown.flat().map(({ kind = 'choice' }) => kind))).toEqual(new Set(['choice', 'text', 'order', 'match', 'predict', 'line']))
})

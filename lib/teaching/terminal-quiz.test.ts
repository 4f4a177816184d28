import { expect, test } from 'vitest'
import type { Question } from '../quiz/question'
import { takeQuiz } from './terminal-quiz'

const question: Question = {
  ...{ id: 'one', version: 'v', q: 'Which prints?', explain: 'So it is.', kind: 'choice' },
  choices: [
    { id: 'a', text: 'This one:\n\n```python\nfor i in range(2):\n    print(i)\n```\n\nall of it', right: true },
    { id: 'b', text: '`pass`', right: false },
  ],
}

test('the whole of a choice is shown, code with its lines', async () => {
  const said: string[] = []
  await takeQuiz([question], new Map(), 1, { say: (line) => said.push(line), ask: async () => undefined })
  expect(said.join('\n')).toMatch(/ {2}[ab] {2}This one:\n {5}for i in range\(2\):\n {9}print\(i\)\n {5}all of it/)
})

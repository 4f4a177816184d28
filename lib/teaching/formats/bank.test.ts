import { expect, test } from 'vitest'
import type { Question } from '../../quiz/question'
import { bankOf } from './bank'

const question = (q: string): Question => ({
  ...{ id: 'one', version: 'v', q, explain: 'Because.', kind: 'choice' },
  choices: [
    { id: 'a', text: 'This', right: true },
    { id: 'b', text: 'That', right: false },
  ],
})
const lost = (q: string) =>
  bankOf('g', 'G', [{ guide: 'g', slug: 'p', title: 'P', samples: new Map(), questions: [question(q)] }]).losses.map(({ what }) => what)

test('an image that a question shows is named among the losses', () => {
  expect(lost('What does ![a line](/line.svg) show?')).toContain('its images stay on the site; the texts name their addresses')
  expect(lost('What does `a[0](b)` call?')).toEqual([])
})

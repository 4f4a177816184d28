import { expect, test } from 'vitest'
import { contentUnderTest } from '@/tests/content-under-test'
import { phaseQuestions } from '../content/phase-questions'
import { judge } from '../quiz/judge'
import { sheetOf } from './sheet'

const phases = contentUnderTest().guides.flatMap((guide) => guide.phases)

test.each(phases.map((phase) => [phase.slug, phase] as const))('the keys of %s say in marks what is right on each version', (_, phase) => {
  const questions = phaseQuestions(phase)
  for (const version of ['A', 'B']) {
    const sheet = sheetOf(questions, 5, version)
    expect(sheet.map(({ id }) => id).sort()).toEqual(questions.map(({ id }) => id).sort())
    for (const { id, key, offered } of sheet) {
      const question = questions.find((one) => one.id === id)!
      const marks = question.kind === 'order' ? key.split(' ') : question.kind === 'text' ? [] : key.split(', ')
      const response =
        question.kind === 'text'
          ? [key.split(' or ')[0]!]
          : marks.map((mark) => offered.find((one) => one.mark === mark.split(' ').at(-1))!.id)
      expect([id, judge(question, response).right]).toEqual([id, true])
    }
  }
})

test('versions differ, and a seed gives the same ones again', () => {
  const questions = phaseQuestions(phases[0]!)
  const a = sheetOf(questions, 5, 'A')
  expect(sheetOf(questions, 5, 'A')).toEqual(a)
  expect(sheetOf(questions, 5, 'B').map(({ id }) => id)).not.toEqual(a.map(({ id }) => id))
  expect(sheetOf(questions, 6, 'A')).not.toEqual(a)
})

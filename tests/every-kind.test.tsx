import fs from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { QuestionItem } from '@/components/quiz/question-item'
import { initialQuiz } from '@/components/quiz/quiz-state'
import { phaseQuestions } from '@/lib/content/phase-questions'
import { answerSchema, reportSchema } from '@/lib/feedback/entry'
import { answerKey, answerKeys } from '@/lib/quiz/answer-key'
import { choiceOrder } from '@/lib/quiz/choice-order'
import { judge, keyOf, knownOf, offeredOf } from '@/lib/quiz/judge'
import { entryKinds, type Kind, kindOf } from '@/lib/quiz/kinds'
import { bankOf } from '@/lib/teaching/formats/bank'
import { portableFormats } from '@/lib/teaching/formats/portable-formats'
import { importQuestions } from '@/lib/teaching/import/import'
import { takeQuiz } from '@/lib/teaching/terminal-quiz'
import { contentUnderTest } from './content-under-test'

/** Every place where a kind of question appears, kind by kind: one that the content does not ask, or that a place does not know, fails here. */
const phases = contentUnderTest().guides.flatMap((guide) => guide.phases)
const id = '01890a5d-ac96-774b-bcce-b302099a8057'

describe.each(Object.keys(entryKinds) as Kind[])('%s', (kind) => {
  const asked = phases.flatMap((phase) => phase.questions.flatMap((one) => (one.kind === kind ? { phase, ...one } : [])))

  test('is asked in the content, and explained to authors', () => {
    expect(asked).not.toEqual([])
    expect(fs.readFileSync('content/authors/lesson.mdx', 'utf8')).toMatch(kind.startsWith('choice') ? /"answer"/ : `"kind": "${kind}"`)
  })

  test('its key is right, is known, is counted and can be reported; nothing is wrong', () => {
    for (const { phase, ...one } of asked) {
      const key = keyOf(one)
      expect(judge(one, key).right, one.id).toBe(true)
      expect(judge(one, []).right, one.id).toBe(false)
      expect(knownOf(one, key), one.id).toEqual(key)
      const shown = choiceOrder(one, 7, one.id)
      expect([...shown].sort()).toEqual([...offeredOf(one)].sort())
      const picked = answerKey(one, key)
      expect(answerKeys(one).map((counted) => counted.id)).toEqual(expect.arrayContaining(picked))
      const where = { page: `/guides/${phase.guide}/${phase.slug}`, question: one.id, version: one.version }
      for (const { id: counted } of answerKeys(one)) answerSchema.parse({ ...where, picked: [counted], right: true, ms: 1 })
      reportSchema.parse({ ...where, id, about: 'question', words: '', picked, shown: kindOf(one).arranged === 'as-written' ? [] : shown })
    }
  })

  test('is drawn before and after it was answered', () => {
    for (const { phase, ...one } of asked.slice(0, 3))
      for (const view of phaseQuestions({ ...phase, questions: [one] })) {
        const item = initialQuiz([view]).items[0]!
        const draw = (hydrated: boolean, more: Partial<typeof item>) =>
          renderToStaticMarkup(
            <QuestionItem
              phase={phase.slug}
              question={view}
              number={1}
              hydrated={hydrated}
              item={{ ...item, ...more }}
              onGive={() => undefined}
              onCheck={() => undefined}
            />,
          )
        expect(draw(false, {})).toMatch(/<(input|select|button)[\s\S]*Show the answer/)
        expect(draw(true, { response: keyOf(view), verdict: 'right' })).toContain('Correct')
        expect(draw(true, { nudged: true })).toContain(kindOf(view).how.nudge)
      }
  })

  test('is asked at a terminal, and answered there as on paper', async () => {
    for (const { phase, ...one } of asked) {
      const { paper, read } = kindOf(one)
      const made = paper.call(kindOf(one), one, choiceOrder(one, 1, 'terminal'), (place) => String.fromCharCode(97 + place))
      const typed = kindOf(one).typed ? (keyOf(one)[0] ?? '') : made.key
      expect(judge(one, read(typed, made) ?? []).right, one.id).toBe(true)
      const score = await takeQuiz([one], phase.samples, 1, { say: () => undefined, ask: async () => typed })
      expect(score).toEqual({ right: 1, answered: 1 })
    }
  })

  test.each(Object.entries(portableFormats))('leaves as %s and comes back', (_, { write }) => {
    const from = phases.filter(({ questions }) => questions.some((one) => one.kind === kind)).slice(0, 1)
    const only = from.map((phase) => ({ ...phase, questions: phase.questions.filter((one) => one.kind === kind) }))
    const { data } = write(bankOf('made', 'Made', only).bank)
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
    expect(importQuestions(bytes, 'made').entries).toHaveLength(only.flatMap(({ questions }) => questions).length)
  })
})

test('what a heading is called can be said in a report, in any script', () => {
  const about = { id, about: 'passage', page: '/guides/a/b', passage: 'so', words: '' }
  for (const section of [
    'über-uns',
    'कॉलबैक',
    '呼び出し',
    'a'.repeat(120),
    '1-2.3',
    ...phases.flatMap(({ lesson }) => lesson.sections.map((s) => s.id)),
  ])
    expect(reportSchema.safeParse({ ...about, section }).success, section).toBe(true)
  for (const section of ['', '../x', 'a b', '<b>', 'a/b'])
    expect(reportSchema.safeParse({ ...about, section }).success, section).toBe(false)
})

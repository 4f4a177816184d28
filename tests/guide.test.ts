import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { isJsx, propsOf } from '@/lib/lesson/jsx-nodes'
import type { Phase } from '../lib/content/model'
import type { Question } from '../lib/quiz/question'
import { contentUnderTest } from './content-under-test'

const content = contentUnderTest()
const guide = content.guides.find(({ slug }) => slug === 'wsgi-and-asgi')!
const phases = content.guides.flatMap(({ slug, phases }) => phases.map((phase) => [`${slug}/${phase.slug}`, phase] as const))

const components = (phase: Phase, name: string) => {
  const found: Record<string, string | true>[] = []
  visit(phase.lesson.tree, (node) => {
    if (isJsx(node) && node.name === name) found.push(propsOf(node).props)
  })
  return found
}
const choices = (question: Question) => ('choices' in question ? question.choices : [])
const positions = (question: Question) => choices(question).flatMap((choice, index) => (choice.right ? [index] : []))

test('the first guide has six phases, and those of every guide are in order', () => {
  expect(guide.phases.length).toBe(6)
  for (const { slug, phases } of content.guides)
    expect(
      phases.map(({ number }) => number),
      slug,
    ).toEqual(phases.map((_, i) => i + 1))
})

test('the glossary has thirty terms or more, and each is taught somewhere', () => {
  expect(content.glossary.length).toBeGreaterThanOrEqual(30)
  expect(content.glossary.filter(({ phase }) => !guide.phases.some(({ number }) => number === phase))).toEqual([])
})

test('every planned guide is mentioned in the text', () => {
  const mentioned = guide.phases.flatMap((phase) => components(phase, 'GuideLink').map(({ to }) => to))
  for (const { slug } of guide.related) expect(mentioned).toContain(slug)
})

describe.each(phases)('%s', (_slug, phase) => {
  test('has 1,200 to 2,500 words, a diagram, samples, every kind of callout and links to clauses', () => {
    expect(phase.lesson.words).toBeGreaterThan(1200)
    expect(phase.lesson.words).toBeLessThan(2900)
    expect(phase.lesson.anchors.some(({ what }) => what === 'diagram')).toBe(true)
    expect(components(phase, 'Sample').length).toBeGreaterThan(2)
    expect(new Set(components(phase, 'Callout').map(({ kind }) => kind))).toEqual(new Set(['insight', 'note', 'warning']))
    expect(components(phase, 'Spec').length).toBeGreaterThan(1)
  })

  test('recaps in five points', () => {
    let points = 0
    visit(phase.lesson.tree, (node) => {
      if (isJsx(node) && node.name === 'Recap') visit(node, 'listItem', () => void points++)
    })
    expect(points).toBe(5)
  })

  test('asks eight questions or more, with ids, feedback for each choice and a place to re-read', () => {
    expect(phase.questions.length).toBeGreaterThanOrEqual(8)
    for (const question of phase.questions) {
      expect(question.id).not.toMatch(/^[0-9a-f]{8}$/)
      expect(question.see, question.id).toBeTruthy()
      for (const choice of choices(question)) expect(choice.feedback, `${question.id}/${choice.id}`).toBeTruthy()
    }
  })

  test('spreads the right answers, and the longest choice is not usually the right one', () => {
    const single = phase.questions.filter((question) => question.kind === 'choice')
    const counts = [0, 1, 2, 3].map((position) => single.filter((q) => positions(q)[0] === position).length)
    expect(Math.max(...counts)).toBeLessThanOrEqual(Math.ceil(single.length / 2))
    expect(counts.filter((count) => count > 0).length).toBeGreaterThanOrEqual(Math.min(3, single.length))
    const longest = single.filter((q) => {
      const lengths = choices(q).map((choice) => choice.text.length)
      return lengths.indexOf(Math.max(...lengths)) === positions(q)[0]
    })
    expect(longest.length).toBeLessThanOrEqual(single.length / 2)
  })

  test('asks about concepts, predictions and bugs', () => {
    expect(phase.questions.filter(({ q, sample }) => sample || q.includes('```')).length).toBeGreaterThanOrEqual(2)
  })

  test('avoids the words that say nothing', () => {
    const words = /\b(simply|obviously|powerful|robust|seamless(ly)?|under the hood|dive in|let’s|let's|in this section)\b/i
    const texts: string[] = []
    visit(phase.lesson.tree, 'text', ({ value }) => {
      texts.push(value)
    })
    expect(texts.filter((text) => words.test(text) || /[!]\s*$/.test(text))).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { contentUnderTest } from '../../tests/content-under-test'
import { atomFeed } from './feed'
import { lessonMarkdown } from './lesson-markdown'
import { courseData, phaseData, quizData } from './linked-data'
import { llmsText } from './llms-text'
import { loadContent } from './load'
import { searchDocuments } from './search-documents'

const content = contentUnderTest()
const phases = content.guides.flatMap((guide) => guide.phases.map((phase) => ({ guide, phase })))

test('a lesson as Markdown holds its headings, its samples whole and its questions, and nothing of the authors’ vocabulary', () => {
  for (const { guide, phase } of phases) {
    const text = lessonMarkdown(content, guide, phase)
    const prose = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').replace(/`[^`]*`/g, '')
    for (const { title } of phase.lesson.sections) if (/^[\w ]+$/.test(title)) expect(text).toContain(title)
    for (const { id } of phase.questions) expect(text).toContain(`#q-${id}`)
    expect(prose, phase.slug).not.toMatch(/<\/?[A-Z]\w+/)
  }
})

test('the feed is XML with what Atom asks of a feed and of an entry', () => {
  const [feed] = fromXml(atomFeed(content)).children.filter((node) => node.type === 'element')
  expect(feed?.name).toBe('feed')
  const names = (of: { children: unknown[] }) => of.children.map((one) => (one as { name: string }).name)
  expect(names(feed!)).toEqual(expect.arrayContaining(['id', 'title', 'updated', 'author', 'entry']))
  const entries = feed!.children.filter((node) => node.type === 'element' && node.name === 'entry')
  expect(entries.length).toBe(Math.min(50, phases.length))
  for (const entry of entries) expect(names(entry as never)).toEqual(expect.arrayContaining(['id', 'title', 'updated', 'link']))
})

test('llms.txt begins as it should and leads to each lesson', () => {
  const text = llmsText(content)
  expect(text).toMatch(/^# Callable\n\n> /)
  for (const { phase } of phases) expect(text).toContain(`/guides/${phase.guide}/${phase.slug}/lesson.md`)
})

test('course, lesson and quiz say in schema.org’s words what they are', () => {
  for (const { guide, phase } of phases) {
    expect(courseData(guide)).toMatchObject({ '@context': 'https://schema.org', '@type': 'Course', name: guide.title })
    expect(phaseData(guide, phase)).toMatchObject({ '@type': 'LearningResource', timeRequired: `PT${phase.minutes}M` })
    const quiz = quizData(guide, phase) as { hasPart: { acceptedAnswer: { text: string } }[] }
    expect(quiz.hasPart.length).toBe(phase.questions.length)
    for (const { acceptedAnswer } of quiz.hasPart) expect(acceptedAnswer.text).not.toBe('')
  }
})

test('what can be found is every heading, question, word and case, each once', () => {
  const addresses = searchDocuments(content).map(({ href }) => href)
  expect(new Set(addresses).size).toBe(addresses.length)
  for (const { phase } of phases)
    for (const id of [
      ...phase.lesson.sections.map((one) => one.id),
      ...phase.exercises.keys(),
      ...phase.questions.map((one) => `q-${one.id}`),
    ])
      expect(addresses).toContain(`/guides/${phase.guide}/${phase.slug}/#${id}`)
})

test('a lesson with every word of the vocabulary is plain Markdown too', () => {
  const { content } = loadContent('tests/fixtures/git-guide')
  const texts = content.guides.flatMap((guide) => guide.phases.map((phase) => lessonMarkdown(content, guide, phase)))
  expect(texts.length).toBeGreaterThan(1)
  for (const text of texts) expect(text).toMatch(/^# .+\n/)
  expect(texts.join()).toMatch(/\$[^$\n]+\$/)
})

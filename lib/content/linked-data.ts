import { kindOf } from '../quiz/kinds'
import { href } from '../site/href'
import { site } from '../site/site'
import { type Guide, guidePath, type Phase, phasePath, questionAnchor } from './model'

type Thing = Record<string, unknown>

const at = (path: string): string => `${site.address ?? ''}${href(path)}`
const context = { '@context': 'https://schema.org' }
const duration = (minutes: number): string => `PT${minutes}M`

/** A guide as schema.org says it: a course with its phases. */
export function courseData(guide: Guide): Thing {
  return {
    ...context,
    '@type': 'Course',
    name: guide.title,
    description: guide.summary,
    url: at(guidePath(guide.slug)),
    inLanguage: 'en',
    isAccessibleForFree: true,
    provider: { '@type': 'Organization', name: site.name, url: at('/') },
    teaches: guide.teaches,
    hasCourseInstance: {
      '@type': 'CourseInstance',
      courseMode: 'online',
      courseWorkload: duration(guide.phases.reduce((sum, phase) => sum + phase.minutes, 0)),
    },
    hasPart: guide.phases.map((phase) => ({ '@type': 'LearningResource', name: phase.title, url: at(phasePath(phase)) })),
  }
}

/** A phase: a learning resource that belongs to its guide; its quiz is told in full where its questions are listed. */
export function phaseData(guide: Guide, phase: Phase): Thing {
  return {
    ...context,
    '@type': 'LearningResource',
    name: phase.title,
    url: at(phasePath(phase)),
    dateModified: phase.date,
    timeRequired: duration(phase.minutes),
    isPartOf: { '@type': 'Course', name: guide.title, url: at(guidePath(guide.slug)) },
  }
}

/** The quiz of a phase with its questions and what is right. */
export function quizData(guide: Guide, phase: Phase): Thing {
  return {
    ...context,
    '@type': 'Quiz',
    name: `Check your understanding: ${phase.title}`,
    url: at(`${phasePath(phase)}#quiz`),
    about: { '@type': 'Thing', name: phase.title },
    isPartOf: { '@type': 'Course', name: guide.title, url: at(guidePath(guide.slug)) },
    hasPart: phase.questions.map((question) => {
      const right = kindOf(question)
        .rows(question, (code) => code)
        .filter((row) => row.right !== false)
      return {
        '@type': 'Question',
        eduQuestionType: question.kind === 'choice' ? 'Multiple choice' : question.kind,
        url: at(`${phasePath(phase)}#${questionAnchor(question.id)}`),
        text: question.q,
        acceptedAnswer: {
          '@type': 'Answer',
          text: right.map(({ text }) => text).join('; '),
          comment: { '@type': 'Comment', text: question.explain },
        },
      }
    }),
  }
}

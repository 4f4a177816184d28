import { kindOf } from '../../quiz/kinds'
import type { Question } from '../../quiz/question'
import { normalised } from '../../quiz/wording'

/** What a quiz gives away without being understood: a fact and its remedy, and the question it stands at, where it is one. */
export type GivenAway = { question?: Question; fact: string; remedy: string }

const enough = 4

/** Measures of a quiz that need no reader: where right answers stand in the source, which paper and pages without script show, whether their length tells them, whether a stem says another question's answer, and which objectives nobody asks. */
export function givenAway(questions: readonly Question[], objectives: readonly string[]): GivenAway[] {
  const singles = questions.flatMap((question) => ('choices' in question && question.kind !== 'choices' ? question : []))
  return [...positions(singles), ...lengths(singles), ...stems(questions), ...unasked(questions, objectives)]
}

type Single = Extract<Question, { choices: unknown }>

function positions(singles: Single[]): GivenAway[] {
  const places = singles.map(({ choices }) => choices.findIndex(({ right }) => right))
  if (singles.length < enough) return []
  return [...new Set(places)].flatMap((place) => {
    const count = places.filter((other) => other === place).length
    return count > Math.ceil(singles.length / 2)
      ? {
          fact: `In ${count} of ${singles.length} questions the right answer is choice ${place + 1}.`,
          remedy: 'Put right answers in other places.',
        }
      : []
  })
}

function lengths(singles: Single[]): GivenAway[] {
  const worded = singles.filter(({ kind, choices }) => kind === 'choice' && choices.some(({ text }) => text.length > 30))
  if (worded.length < enough) return []
  return (['longest', 'shortest'] as const).flatMap((which) => {
    const sign = which === 'longest' ? 1 : -1
    const told = worded.filter(({ choices }) => {
      const right = choices.find((choice) => choice.right)?.text.length ?? 0
      return choices.every((choice) => choice.right || sign * (right - choice.text.length) > 0.15 * choice.text.length)
    })
    return told.length > worded.length / 2
      ? {
          fact: `In ${told.length} of ${worded.length} questions the right answer is plainly the ${which}.`,
          remedy: 'Even the choices out.',
        }
      : []
  })
}

/** Answers of at least this many characters are looked for in other stems; shorter ones are words anybody uses. */
const telling = 12

function stems(questions: readonly Question[]): GivenAway[] {
  return questions.flatMap((question, i) =>
    questions.flatMap((other, j) => {
      if (i === j) return []
      const said = rightTexts(other).find((text) => text.length >= telling && normalised(question.q).includes(text))
      return said
        ? {
            question,
            fact: `It says the answer to questions[${j}]: "${said}".`,
            remedy: 'Reword one of the two.',
          }
        : []
    }),
  )
}

const rightTexts = (question: Question): string[] =>
  kindOf(question)
    .rows(question, (text) => text)
    .flatMap(({ right, text }) => (right ? normalised(text) : []))

function unasked(questions: readonly Question[], objectives: readonly string[]): GivenAway[] {
  if (questions.every(({ objective }) => objective === undefined)) return []
  const unknown = questions.flatMap((question): GivenAway[] =>
    (question.objective ?? 0) > objectives.length
      ? [
          {
            question,
            fact: `The phase has ${objectives.length} objectives, and no number ${question.objective}.`,
            remedy: 'Objectives are counted from 1.',
          },
        ]
      : [],
  )
  const missed = objectives.flatMap((objective, i) =>
    questions.some((question) => question.objective === i + 1)
      ? []
      : { fact: `No question asks about objective ${i + 1}: "${objective}".`, remedy: `Ask about it, or name it: "objective": ${i + 1}.` },
  )
  return [...unknown, ...missed]
}

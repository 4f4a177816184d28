import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentUnderTest } from '@/tests/content-under-test'
import { bankOfItems, madeItems } from '@/tests/made-quizzes'
import { runsOf } from '@/tests/property-runs'
import type { PortableTask } from '../../quiz/kinds/kind'
import type { Question } from '../../quiz/question'
import { readQuiz } from '../../quiz/read-quiz'
import { type BankItem, bankOf } from '../formats/bank'
import { gift } from '../formats/gift'
import { readAlike } from '../formats/markup'
import { portableFormats } from '../formats/portable-formats'
import { type Imported, importQuestions } from './import'

const ways = Object.entries(portableFormats)
const bytes = (data: string | Uint8Array) => (typeof data === 'string' ? new TextEncoder().encode(data) : data)

/** What an import says that follows from how a format is made, and loses nothing of ours. */
const ofTheFormat = /^its category, /

/** What may be gone of a question, and the words by which its loss is named. */
const named: [what: RegExp, loss: RegExp][] = [
  [/^id of /, /no ids for choices/],
  [/^exact/, /cannot tell capitals apart/],
  [/^near/, /no feedback for one wrong answer/],
  [/^otherwise/, /no feedback for any other wrong answer/],
  [/^feedback of a prompt/, /no feedback for one pair/],
  [/^feedback of an item/, /no feedback for one thing out of order/],
  [/^partner without a pair/, /partners that nothing has/],
  [/^arrow/, /cannot write ->/],
]

/** The questions an import comes to, as the check of quiz.json takes them. */
function questionsOf({ entries, refused }: Imported): Question[] {
  expect(refused).toEqual([])
  const around = { headings: [], paragraphs: new Map(), samples: new Map(), packs: new Set<string>() }
  const { questions, problems } = readQuiz(JSON.stringify(entries), 'quiz.json', around)
  expect(problems).toEqual([])
  return questions
}

function expectSame(items: BankItem[], lost: { id: string; what: string }[], imported: Imported) {
  expect(imported.losses.filter(({ what }) => !ofTheFormat.test(what))).toEqual([])
  const questions = questionsOf(imported)
  expect(questions.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
  items.forEach((item, i) => {
    const question = questions[i]!
    expectAlike(item.q, question.q)
    expectAlike(item.explain, question.explain)
    const told = lost.filter(({ id }) => id === item.id).map(({ what }) => what)
    const unnamed = differences(item.task, question as PortableTask).filter(
      (gone) => !named.some(([what, loss]) => what.test(gone) && told.some((one) => loss.test(one))),
    )
    expect(unnamed).toEqual([])
  })
}

const expectAlike = (a: string, b: string) => expect([a, b, readAlike(a, b)]).toEqual([a, b, true])
const alike = (a = '', b = '') => readAlike(a, b) || readAlike(a.replaceAll('->', '→'), b)
const arrows = (a: string, b: string) => (!readAlike(a, b) && alike(a, b) ? ['arrow'] : [])

/** What is no more as it was; what is not among `named` may not be. */
function differences(a: PortableTask, b: PortableTask): string[] {
  if (a.kind === 'text' && b.kind === 'text') {
    const typed = (one: string) => one.replaceAll('->', '→')
    return [
      ...a.answers.flatMap((answer, i) =>
        answer === b.answers[i] ? [] : typed(answer) === b.answers[i] ? ['arrow'] : [`answer ${answer} became ${b.answers[i]}`],
      ),
      ...(a.answers.length === b.answers.length ? [] : ['number of answers']),
      ...(a.tolerance === b.tolerance ? [] : [`tolerance ${a.tolerance} became ${b.tolerance}`]),
      ...a.near.flatMap(({ answer, feedback }, i) =>
        typed(answer) === typed(b.near[i]?.answer ?? '') && alike(feedback, b.near[i]?.feedback)
          ? answer === b.near[i]?.answer
            ? []
            : ['arrow']
          : [`near ${answer}`],
      ),
      ...(b.near.length > a.near.length ? ['more is near'] : []),
      ...(alike(a.otherwise, b.otherwise) ? arrows(a.otherwise ?? '', b.otherwise ?? '') : ['otherwise']),
      ...(a.exact === b.exact ? [] : [`exact ${a.exact}`]),
    ]
  }
  if (a.kind === 'match' && b.kind === 'match') {
    const partner = (task: typeof a, i: number) => task.options.find(({ id }) => id === task.prompts[i]?.option)?.text ?? ''
    const others = (task: typeof a) => task.options.filter(({ id }) => task.prompts.every(({ option }) => option !== id))
    return [
      ...a.prompts.flatMap(({ id, text, feedback }, i) => {
        const other = b.prompts[i]
        return [
          ...(alike(text, other?.text) && alike(partner(a, i), partner(b, i))
            ? arrows(text, other?.text ?? '')
            : [`pair ${text} became ${other?.text}: ${partner(b, i)}`]),
          ...(id === other?.id ? [] : [`id of ${id}`]),
          ...(feedback ? ['feedback of a prompt'] : []),
        ]
      }),
      ...(a.prompts.length === b.prompts.length ? [] : ['number of pairs']),
      ...others(a).flatMap(({ text }) => (others(b).some((one) => alike(text, one.text)) ? [] : [`partner without a pair ${text}`])),
      ...(others(b).length > others(a).length ? ['more partners'] : []),
    ]
  }
  if (a.kind !== b.kind) return [`kind ${a.kind} became ${b.kind}`]
  const parts = (task: PortableTask) => ('items' in task ? task.items : 'choices' in task ? task.choices : [])
  const [before, after] = [parts(a), parts(b)]
  if (before.length !== after.length) return [`${before.length} became ${after.length}`]
  return before.flatMap((one, i) => {
    const other = after[i]!
    const right = 'right' in one ? 'right' in other && one.right === other.right : true
    return [
      ...(alike(one.text, other.text) ? arrows(one.text, other.text) : [`text ${one.text} became ${other.text}`]),
      ...(right ? [] : [`key of ${one.text}`]),
      ...(one.id === other.id ? [] : [`id of ${one.id}`]),
      ...(alike(one.feedback, other.feedback)
        ? []
        : [a.kind === 'order' ? 'feedback of an item' : `feedback of ${one.text}: ${other.feedback}`]),
    ]
  })
}

test.each(ways)('what %s carries comes back through our own import, and what it does not carry is named', (_, { write }) => {
  fc.assert(
    fc.property(madeItems, (made) => {
      const { data, losses } = write(bankOfItems(made))
      expectSame(made, losses, importQuestions(bytes(data), 'made'))
    }),
    { numRuns: runsOf(150), seed: 7 },
  )
})

test.each(ways)('every question of the guide goes out as %s and comes back', (_, { write }) => {
  const guide = contentUnderTest().guides.find(({ slug }) => slug === 'wsgi-and-asgi')!
  const { bank } = bankOf(guide.slug, guide.title, guide.phases)
  const all = bank.sections.flatMap(({ items }) => items)
  expect(all.length).toBeGreaterThan(20)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  const { data, losses } = write(bank)
  expectSame(all, losses, importQuestions(bytes(data), 'guide'))
})

const choiceOf = (right: number, wrong: number): PortableTask => ({
  kind: 'choices',
  choices: Array.from({ length: right + wrong }, (_, i) => ({ id: `c${i}`, text: `Thing ${i}`, right: i < right })),
})

test.each(ways)('eleven right answers, and twenty, are as right in %s; more are named where it has no words for them', (_, { write }) => {
  for (const right of [11, 20]) {
    const items = [{ id: 'many', q: 'Q', explain: 'E', task: choiceOf(right, 2) }]
    const { data, losses } = write(bankOfItems(items))
    expectSame(items, losses, importQuestions(bytes(data), 'made'))
  }
  const one = { id: 'one', q: 'One', explain: 'E', task: choiceOf(1, 1) }
  const { data, losses } = write(bankOfItems([{ id: 'many', q: 'Q', explain: 'E', task: choiceOf(21, 1) }, one]))
  const left = losses.some(({ id, what }) => id === 'many' && /^left out/.test(what))
  expect(importQuestions(bytes(data), 'made').entries.length).toBe(left ? 1 : 2)
})

test('an arrow that GIFT would read as its own sign is drawn, and the report says so', () => {
  const choices = [
    { id: 'a', text: '`a -> b`', right: true },
    { id: 'b', text: '`b -> a`', right: false },
  ]
  const { data, losses } = gift(bankOfItems([{ id: 'c', q: 'Q', explain: 'E', task: { kind: 'choice', choices } }]))
  expect(losses).toContainEqual({ id: 'c', what: 'GIFT cannot write -> in such an answer: it became →' })
  const [entry] = importQuestions(bytes(data), 'made').entries
  expect(entry).toMatchObject({ choices: [{ text: '`a → b`' }, { text: '`b -> a`' }], answer: 0 })
})

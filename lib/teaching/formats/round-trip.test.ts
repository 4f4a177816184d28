import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentUnderTest } from '@/tests/content-under-test'
import { runsOf } from '@/tests/property-runs'
import type { PortableTask } from '../../quiz/kinds/kind'
import type { Question } from '../../quiz/question'
import { readQuiz } from '../../quiz/read-quiz'
import { type Bank, type BankItem, bankOf } from './bank'
import { gift } from './gift'
import { importQuestions } from './import'
import type { QuestionImport } from './imported'
import { readAlike } from './markup'
import { moodleXml } from './moodle'
import { qtiPackage } from './qti'

const written = {
  qti: { write: qtiPackage, keepsIds: true, keepsExact: true },
  moodle: { write: moodleXml, keepsIds: false, keepsExact: true },
  gift: { write: gift, keepsIds: false, keepsExact: false },
}
type Way = (typeof written)[keyof typeof written]
const ways = Object.entries(written)

const bytes = (data: string | Uint8Array) => (typeof data === 'string' ? new TextEncoder().encode(data) : data)

/** The questions an import comes to, as the check of quiz.json takes them. */
function questionsOf({ entries }: QuestionImport): Question[] {
  const { questions, problems } = readQuiz(JSON.stringify(entries), 'quiz.json', {
    headings: [],
    paragraphs: new Map(),
    samples: new Map(),
    packs: new Set(),
  })
  expect(problems).toEqual([])
  return questions
}

function expectSame(items: BankItem[], imported: QuestionImport, { keepsIds, keepsExact }: Way) {
  expect(imported.losses).toEqual([])
  const questions = questionsOf(imported)
  expect(questions.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
  items.forEach((item, i) => {
    const question = questions[i]!
    expectAlike(item.q, question.q)
    expectAlike(item.explain, question.explain)
    const differences = taskDifferences(item.task, question as PortableTask, keepsIds)
    expect(differences.filter((what) => keepsExact || what !== 'exact')).toEqual([])
  })
}

const expectAlike = (a: string, b: string) => expect([a, b, readAlike(a, b)]).toEqual([a, b, true])

function taskDifferences(a: PortableTask, b: PortableTask, ids: boolean): string[] {
  if (a.kind !== b.kind) return [`${a.kind} became ${b.kind}`]
  if (a.kind === 'text' && b.kind === 'text')
    return [
      ...(JSON.stringify(a.answers) === JSON.stringify(b.answers) ? [] : [`answers ${JSON.stringify([a.answers, b.answers])}`]),
      ...(a.near.length === b.near.length ? [] : ['near']),
      ...a.near.flatMap(({ answer, feedback }, i) =>
        answer === b.near[i]?.answer && readAlike(feedback, b.near[i]?.feedback ?? '') ? [] : [`near ${answer}`],
      ),
      ...(readAlike(a.otherwise ?? '', b.otherwise ?? '') ? [] : ['otherwise']),
      ...(a.exact === b.exact ? [] : ['exact']),
    ]
  if (a.kind === 'match' && b.kind === 'match') {
    const pairs = (task: typeof a) =>
      task.prompts.map(({ id, text, option }) => ({ id, text, partner: task.options.find((one) => one.id === option)?.text ?? '' }))
    const [before, after] = [pairs(a), pairs(b)]
    return [
      ...(a.options.length === b.options.length ? [] : [`${a.options.length} partners became ${b.options.length}`]),
      ...before.flatMap((one, i) => {
        const other = after[i]
        const same = other && readAlike(one.text, other.text) && readAlike(one.partner, other.partner) && (!ids || one.id === other.id)
        return same ? [] : [`${JSON.stringify(one)} became ${JSON.stringify(other)}`]
      }),
    ]
  }
  const parts = (task: PortableTask) => ('items' in task ? task.items : 'choices' in task ? task.choices : [])
  const [before, after] = [parts(a), parts(b)]
  if (before.length !== after.length) return [`${before.length} became ${after.length}`]
  return before.flatMap((one, i) => {
    const other = after[i]!
    const same =
      readAlike(one.text, other.text) &&
      (!ids || one.id === other.id) &&
      ('right' in one ? 'right' in other && one.right === other.right : true) &&
      (a.kind === 'order' || readAlike(one.feedback ?? '', other.feedback ?? ''))
    return same ? [] : [`${JSON.stringify(one)} became ${JSON.stringify(other)}`]
  })
}

const bank = (items: BankItem[]): Bank => ({ name: 'made', title: 'Made', sections: [{ slug: 'one', title: 'One / two', items }] })

const word = fc.constantFrom(
  'app',
  'the server',
  'a = b',
  '~tilde',
  '#hash',
  '{brace}',
  'half}',
  'a:b',
  '100 %',
  '%20',
  '[x]',
  '[html]',
  'a → b',
  '<b>',
  '&amp;',
  '"q"',
  "it's",
  'back\\slash',
  '\\n',
  '*',
  '_under_',
  'ünïcode ☕',
  '`code`',
  '`` a`b ``',
  '`{"x": 1}`',
  '**bold**',
  '[link](https://example.org/a?b=c&d=e)',
  '=5+3',
  '//',
  '::',
  '1. x',
  '- y',
)
const sentence = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `Say ${words.join(' ')} now`)
const block = fc.constantFrom(
  '```python\ndef app(environ):\n\n    return [b"{~=#}"]  # :: \\n\n```',
  '- one\n- `two`',
  '| a | b |\n| - | - |\n| 1 | `2` |',
)
const text = fc.oneof(
  { weight: 3, arbitrary: sentence },
  fc.tuple(sentence, block, sentence).map((parts) => parts.join('\n\n')),
)
const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/)
const numbered = <T>(list: T[]) => list.map((one, i) => ({ ...one, id: `${(one as { id: string }).id}-${i}` }))
const distinct = (count: number) =>
  fc
    .array(fc.record({ id: slug, text: sentence, feedback: fc.option(text, { nil: undefined }) }), { minLength: count, maxLength: 5 })
    .map((list) => numbered(list).map((one, i) => ({ ...one, text: `${one.text} ${i}` })))
const task: fc.Arbitrary<PortableTask> = fc.oneof(
  fc
    .tuple(distinct(2), fc.nat())
    .map(([list, n]) => ({ kind: 'choice' as const, choices: list.map((one, i) => ({ ...one, right: i === n % list.length })) })),
  fc
    .tuple(distinct(3), fc.nat())
    .map(([list, n]) => ({ kind: 'choices' as const, choices: list.map((one, i) => ({ ...one, right: i !== n % list.length })) })),
  distinct(3).map((items) => ({ kind: 'order' as const, items })),
  fc.tuple(distinct(2), fc.constantFrom('a = b', '100 %', '~tilde', '{brace}', 'a:b', '#hash', '"q"', 'ünïcode ☕')).map(([list, odd]) => ({
    kind: 'match' as const,
    prompts: list.map((one, i) => ({ ...one, option: `o${i}` })),
    options: list.map((_, i) => ({ id: `o${i}`, text: `partner ${odd} ${i}` })),
  })),
  fc
    .record({ feedback: text, otherwise: fc.option(text, { nil: undefined }), exact: fc.boolean(), odd: word })
    .map(({ feedback, otherwise, exact, odd }) => ({
      kind: 'text' as const,
      answers: [`a ${odd} b`, 'second'],
      near: [{ answer: `near ${odd}`, feedback }],
      otherwise,
      exact,
    })),
)
const items: fc.Arbitrary<BankItem[]> = fc
  .array(fc.record({ id: slug, q: text, explain: text, task }), { minLength: 1, maxLength: 4 })
  .map((list) => numbered(list) as BankItem[])

test.each(ways)('what %s carries comes back through our own import, whatever marks the texts hold', (_, way) => {
  fc.assert(
    fc.property(items, (made) => {
      const { data } = way.write(bank(made))
      expectSame(made, importQuestions(bytes(data), 'made'), way)
    }),
    { numRuns: runsOf(150), seed: 7 },
  )
})

test.each(ways)('every question of the guide goes out as %s and comes back', (_, way) => {
  const guide = contentUnderTest().guides.find(({ slug }) => slug === 'wsgi-and-asgi')!
  const { bank } = bankOf(guide.slug, guide.title, guide.phases)
  const all = bank.sections.flatMap(({ items }) => items)
  expect(all.length).toBeGreaterThan(20)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expectSame(all, importQuestions(bytes(way.write(bank).data), 'guide'), way)
})

test('partners that nothing has come back where the format has them, and are named where it has not', () => {
  const made: BankItem[] = [
    {
      ...{ id: 'm', q: 'Q', explain: 'E' },
      task: {
        kind: 'match',
        prompts: [
          { id: 'a', text: 'A', option: 'one' },
          { id: 'b', text: 'B', option: 'two' },
        ],
        options: ['one', 'two', 'three'].map((id) => ({ id, text: id })),
      },
    },
  ]
  for (const [name, { write }] of ways) {
    const { data, losses } = write(bank(made))
    const [entry] = importQuestions(bytes(data), 'made').entries
    const told = losses.some(({ what }) => /partners that nothing has/.test(what))
    expect([name, entry && 'others' in entry ? entry.others : undefined, told]).toEqual([
      name,
      name === 'gift' ? undefined : ['three'],
      name === 'gift',
    ])
  }
})

test('an arrow that GIFT would read as its own sign is drawn, and the report says so', () => {
  const choices = [
    { id: 'a', text: '`a -> b`', right: true },
    { id: 'b', text: '`b -> a`', right: false },
  ]
  const { data, losses } = gift(bank([{ id: 'c', q: 'Q', explain: 'E', task: { kind: 'choice', choices } }]))
  expect(losses).toContainEqual({ id: 'c', what: 'GIFT cannot write -> in such an answer: it became →' })
  const [entry] = importQuestions(bytes(data), 'made').entries
  expect(entry).toMatchObject({ choices: [{ text: '`a → b`' }, { text: '`b -> a`' }], answer: 0 })
})

test('what a format cannot carry stands in its report', () => {
  const items: BankItem[] = [
    { id: 'o', q: 'Q', explain: 'E', task: { kind: 'order', items: ['a', 'b', 'c'].map((id) => ({ id, text: id, feedback: 'why' })) } },
    { id: 't', q: 'Q', explain: 'E', task: { kind: 'text', answers: ['x'], near: [], exact: true } },
  ]
  for (const [name, { write, keepsExact }] of ways) {
    const { losses } = write(bank(items))
    expect([name, losses.some(({ id, what }) => id === 'o' && /no feedback for one thing/.test(what))]).toEqual([name, true])
    expect([name, losses.some(({ what }) => /cannot tell capitals/.test(what))]).toEqual([name, !keepsExact])
  }
})

import fc from 'fast-check'
import type { PortableTask } from '@/lib/quiz/kinds/kind'
import type { Bank, BankItem } from '@/lib/teaching/formats/bank'

/** Questions as a bank of one section. */
export const bankOfItems = (items: BankItem[]): Bank => ({
  name: 'made',
  title: 'Made',
  sections: [{ slug: 'one', title: 'One / two', items }],
})

const word = fc.constantFrom(
  ...[
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
    '<p>x</p>',
  ],
  ...[
    'List<int>',
    '&amp;',
    '&lt;p&gt;',
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
  ],
  ...[
    '**bold**',
    '[link](https://example.org/a?b=c&d=e)',
    '=5+3',
    '//',
    '::',
    '1. x',
    '- y',
    'a | b',
    'x -> y',
    '2^8',
    '____',
    'ANSWER: A',
    '$1',
  ],
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
const numbered = <T extends { id: string }>(list: T[]): T[] => list.map((one, i) => ({ ...one, id: `${one.id}-${i}` }))
/** Beginnings that some format takes for a mark of its own. */
const beginning = fc.constantFrom('', '', '', '%50% off ', '%', '`*args` ', '\\*', '[x] ', '=', '~', 'T ', 'A) ', "'=", '=1+', '@', '// ')
const distinct = (least: number, most = 5) =>
  fc
    .array(fc.record({ id: slug, begin: beginning, text: sentence, feedback: fc.option(text, { nil: undefined }) }), {
      minLength: least,
      maxLength: most,
    })
    .map((list) => numbered(list).map(({ begin, ...one }, i) => ({ ...one, text: `${begin}${one.text} ${i}` })))

const choice = fc.tuple(distinct(2), fc.nat()).map(([list, n]) => ({
  kind: 'choice' as const,
  choices: list.map((one, i) => ({ ...one, right: i === n % list.length })),
}))
const choices = fc.tuple(distinct(2, 13), fc.infiniteStream(fc.boolean()), fc.nat()).map(([list, right, n]) => {
  const flags = list.map((_, i) => (i === n % list.length ? true : i === (n + 1) % list.length ? false : (right.next().value ?? true)))
  return { kind: 'choices' as const, choices: list.map((one, i) => ({ ...one, right: flags[i] ?? false })) }
})
const order = distinct(3).map((items) => ({ kind: 'order' as const, items }))
const match = fc
  .tuple(distinct(2), fc.constantFrom('a = b', '100 %', '~tilde', '{brace}', 'a:b', '#hash', '"q"', 'ünïcode ☕', 'a | b'), fc.nat(2))
  .map(([list, odd, alone]) => ({
    kind: 'match' as const,
    prompts: list.map((one, i) => ({ ...one, option: `o${i}` })),
    options: [...list, ...Array.from({ length: alone })].map((_, i) => ({ id: `o${i}`, text: `partner ${odd} ${i}` })),
  }))
const typed = fc
  .record({ feedback: text, otherwise: fc.option(text, { nil: undefined }), exact: fc.boolean(), odd: word, begin: beginning })
  .map(({ feedback, otherwise, exact, odd, begin }) => ({
    kind: 'text' as const,
    answers: [`${begin}a ${odd} b`, 'second'],
    near: [{ answer: `${begin}near ${odd}`, feedback }],
    otherwise,
    exact,
  }))
const numbers = fc
  .record({
    value: fc.integer({ min: -2000, max: 2000 }),
    digits: fc.constantFrom(1, 10, 1000),
    tolerance: fc.constantFrom(0, 0.01, 0.5, 3),
    feedback: fc.option(text, { nil: undefined }),
    otherwise: fc.option(text, { nil: undefined }),
  })
  .map(({ value, digits, tolerance, feedback, otherwise }) => ({
    kind: 'text' as const,
    answers: [String(value / digits), String(value / digits + 100)],
    near: feedback ? [{ answer: String(value / digits + 10), feedback }] : [],
    otherwise,
    exact: false,
    tolerance,
  }))

/** Questions of every kind, with texts full of the marks of every format. */
export const madeItems: fc.Arbitrary<BankItem[]> = fc
  .array(
    fc.record({
      id: slug,
      q: text,
      explain: text,
      task: fc.oneof<fc.Arbitrary<PortableTask>[]>(choice, choices, order, match, typed, numbers),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map(numbered)

import { expect, test } from 'vitest'
import { entriesOf, lossesOf, packed, read } from '@/tests/imported-files'

const mat = (text: string, type = 'text/html') =>
  `<material><mattext texttype="${type}">${text.replaceAll('<', '&lt;')}</mattext></material>`
const field = (label: string, entry: string) =>
  `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`
const item = (id: string, type: string, presentation: string, rules: string, more = '') =>
  `<item ident="${id}" title="Question"><itemmetadata><qtimetadata>${field('question_type', type)}${field('points_possible', '1.0')}</qtimetadata></itemmetadata><presentation>${presentation}</presentation><resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>${rules}</resprocessing>${more}</item>`
const document = (...items: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a" title="Week 1"><section ident="root_section">\n${items.join('\n')}\n</section></assessment></questestinterop>`
const labels = (texts: Record<string, string>) =>
  Object.entries(texts)
    .map(([id, text]) => `<response_label ident="${id}">${mat(text, 'text/plain')}</response_label>`)
    .join('')
const lid = (cardinality: string, texts: Record<string, string>, ident = 'response1', own = '') =>
  `<response_lid ident="${ident}" rcardinality="${cardinality}">${own}<render_choice>${labels(texts)}</render_choice></response_lid>`
const given = (value: string, ident = 'response1') => `<varequal respident="${ident}">${value}</varequal>`
const when = (tests: string, effect: string, more = 'continue="No"') =>
  `<respcondition ${more}><conditionvar>${tests}</conditionvar>${effect}</respcondition>`
const points = '<setvar action="Set" varname="SCORE">100</setvar>'
const show = (id: string) => `<displayfeedback feedbacktype="Response" linkrefid="${id}"/>`
const feedback = (id: string, text: string) => `<itemfeedback ident="${id}"><flow_mat>${mat(text)}</flow_mat></itemfeedback>`
const str =
  '<response_str ident="response1" rcardinality="Single"><render_fib><response_label ident="answer1" rshuffle="No"/></render_fib></response_str>'
const always = when('<other/>', show('general_fb'), 'continue="Yes"')

const quiz = document(
  item(
    'c1',
    'multiple_choice_question',
    mat('<p>Which is a server?</p>') + lid('Single', { 1: 'Gunicorn', 2: 'Flask' }),
    always + when(given('2'), show('2_fb'), 'continue="Yes"') + when(given('1'), points + show('correct_fb')),
    feedback('general_fb', 'Servers serve.') + feedback('2_fb', 'A framework.') + feedback('correct_fb', 'Yes.'),
  ),
  item(
    'c2',
    'multiple_answers_question',
    mat('Which are?') + lid('Multiple', { 1: 'Gunicorn', 2: 'uWSGI', 3: 'Flask' }),
    when(`<and>${given('1')}${given('2')}<not>${given('3')}</not></and>`, points),
  ),
  item('c3', 'true_false_question', mat('ASGI is async.') + lid('Single', { 1: 'True', 2: 'False' }), when(given('1'), points)),
  item('c4', 'short_answer_question', mat('Name it.') + str, when(given('environ') + given('the environ'), points)),
  item(
    'c5',
    'numerical_question',
    mat('Pi?') + str,
    when(
      `<or>${given('3.14')}<and><vargte respident="response1">3.13</vargte><varlte respident="response1">3.15</varlte></and></or>`,
      points,
    ),
  ),
  item(
    'c6',
    'matching_question',
    mat('Who takes what?') +
      lid('Single', { 1: 'environ', 2: 'scope', 3: 'request' }, 'response_a', mat('WSGI')) +
      lid('Single', { 1: 'environ', 2: 'scope', 3: 'request' }, 'response_b', mat('ASGI')),
    when(given('1', 'response_a'), '<setvar action="Add" varname="SCORE">50.00</setvar>', '') +
      when(given('2', 'response_b'), '<setvar action="Add" varname="SCORE">50.00</setvar>', ''),
  ),
  item('c7', 'essay_question', mat('Explain.') + str, ''),
  item('c8', 'text_only_question', mat('Read.'), ''),
  item(
    'c9',
    'multiple_dropdowns_question',
    mat('[a] and [b]') +
      lid('Single', { 1: 'x' }, 'response_a', mat('a', 'text/plain')) +
      lid('Single', { 1: 'y' }, 'response_b', mat('b', 'text/plain')),
    '',
  ),
)

test('a package of Canvas is read: every kind of ours by what its rules give the points for', () => {
  const meta =
    '<quiz identifier="a" xmlns="http://canvas.instructure.com/xsd/cccv1p0"><title>Week 1</title><description>&lt;p&gt;Open book.&lt;/p&gt;</description></quiz>'
  const found = read('made.zip', packed({ 'imsmanifest.xml': '<manifest/>', 'a/assessment_meta.xml': meta, 'a/a.xml': quiz }))
  expect(entriesOf(found)).toMatchObject([
    {
      id: 'c1',
      q: 'Which is a server?',
      explain: 'Servers serve.',
      choices: [
        { text: 'Gunicorn', feedback: 'Yes.' },
        { text: 'Flask', feedback: 'A framework.' },
      ],
      answer: 0,
    },
    { id: 'c2', answer: [0, 1] },
    { id: 'c3', choices: [{ text: 'True' }, { text: 'False' }], answer: 0 },
    { id: 'c4', kind: 'text', answers: ['environ', 'the environ'] },
    { id: 'c5', kind: 'text', answers: ['3.14'], tolerance: 0.01 },
    {
      id: 'c6',
      kind: 'match',
      pairs: [
        { text: 'WSGI', match: 'environ' },
        { text: 'ASGI', match: 'scope' },
      ],
      others: ['request'],
    },
  ])
  expect(entriesOf(found)[3]).not.toHaveProperty('exact')
  expect(lossesOf(found)).toEqual([
    expect.stringMatching(/essay/),
    expect.stringMatching(/text between/),
    expect.stringMatching(/gaps/),
    'the description of the quiz: Open book.',
  ])
})

test('an export of a whole course holds each question twice, and it is read once', () => {
  const found = read('made.imscc', packed({ 'g1/assessment_qti.xml': quiz, 'non_cc_assessments/g1.xml.qti': quiz }))
  expect(found.entries).toHaveLength(6)
})

test('two answers of a single choice that both earn the mark are no question of ours', () => {
  const found = read(
    'made.xml',
    document(
      item(
        'e',
        'multiple_choice_question',
        mat('One?') + lid('Single', { 1: 'a', 2: 'b', 3: 'c' }),
        when(`<or>${given('1')}${given('2')}</or>`, points),
      ),
    ),
  )
  expect(lossesOf(found)).toEqual([expect.stringMatching(/^left out\. Several answers are right, each alone/)])
})

test('capitals count where the item says so, and a program keeps its lines', () => {
  const exact = when('<varequal respident="response1" case="Yes">Environ</varequal>', points)
  const found = read(
    'made.xml',
    document(item('x', 'short_answer_question', mat('What comes?\nfor i in range(2):\n    print(i)', 'text/plain') + str, exact)),
  )
  expect(entriesOf(found)).toMatchObject([
    { answers: ['Environ'], exact: true, q: 'What comes?\n\n```\nfor i in range(2):\n    print(i)\n```' },
  ])
})

test('feedback to some numbers only is named', () => {
  const right = when(given('4'), points + show('right_fb'))
  const found = read(
    'made.xml',
    document(
      item('n', 'numerical_question', mat('2 + 2?') + str, always + right, feedback('general_fb', 'Count.') + feedback('right_fb', 'Yes.')),
    ),
  )
  expect(entriesOf(found)).toMatchObject([{ answers: ['4'], tolerance: 0, explain: 'Count.' }])
  expect(lossesOf(found)).toEqual(['the feedback shown at some answers only: Yes.'])
})

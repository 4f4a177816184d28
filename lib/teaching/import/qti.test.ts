import { expect, test } from 'vitest'
import { entriesOf, lossesOf, read } from '@/tests/imported-files'

type Parts = { declaration?: string; body: string; rules?: string; attributes?: string; inner?: string; outcome?: string }
const v2 = 'http://www.imsglobal.org/xsd/imsqti_v2p1'
const item = ({ declaration = '', body, rules = '', attributes = 'adaptive="false"', inner = single(), outcome = '' }: Parts) =>
  read(
    'made.xml',
    `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="${v2}" identifier="made" title="t" ${attributes} timeDependent="false">
${declaration || inner}<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>${outcome}
<itemBody>${body}</itemBody>${rules}</assessmentItem>`,
  )
const declare = (kind: string, inner: string) => `<responseDeclaration identifier="RESPONSE" ${kind}>${inner}</responseDeclaration>`
const correct = (...values: string[]) => `<correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse>`
const mapping = (entries: Record<string, number>, more = '') =>
  `<mapping ${more}>${Object.entries(entries)
    .map(([key, value]) => `<mapEntry mapKey="${key}" mappedValue="${value}"/>`)
    .join('')}</mapping>`
const single = (inner = correct('A')) => declare('cardinality="single" baseType="identifier"', inner)
const multiple = (inner: string) => declare('cardinality="multiple" baseType="identifier"', inner)
const string = (inner: string) => declare('cardinality="single" baseType="string"', inner)
const offered = (...texts: string[]) =>
  texts.map((text, i) => `<simpleChoice identifier="${'ABCDEFGHIJKLMNOP'[i]}">${text}</simpleChoice>`).join('')
const choose = (max = 1, prompt = 'Which is a server?', choices = offered('Gunicorn', 'uWSGI', 'Flask')) =>
  `<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="${max}"><prompt>${prompt}</prompt>${choices}</choiceInteraction>`
const typeIn = 'Name it: <textEntryInteraction responseIdentifier="RESPONSE"/>'
const p = (text: string) => `<p>${text}</p>`

test('a typed answer that no rule names is none: the default of SCORE is no key', () => {
  const found = item({ declaration: string(''), body: p(typeIn) })
  expect(found.entries).toEqual([])
  expect(lossesOf(found)).toEqual(['left out. It names no right answer.'])
})

test('a mapping alone names what is right', () => {
  const all = item({
    declaration: multiple(mapping({ A: 1, B: 1, C: -1 }, 'lowerBound="0" upperBound="2" defaultValue="-1"')),
    body: choose(0),
  })
  expect(entriesOf(all)).toMatchObject([{ answer: [0, 1] }])
  const one = item({ declaration: single(mapping({ A: 2, B: 1, C: 0 })), body: choose() })
  expect(entriesOf(one)).toMatchObject([{ answer: 0 }])
  expect(lossesOf(one)).toEqual(['partial credit: an answer here is right or not'])
  const typed = item({ declaration: string(mapping({ environ: 1, environment: 0.5 })), body: p(typeIn) })
  expect(entriesOf(typed)).toMatchObject([{ answers: ['environ'], exact: true }])
})

test.each([
  ['two of a single choice mapped to the full mark', single(mapping({ A: 1, B: 1 })), 1],
  ['two named as right where one is picked', single(correct('A', 'B')), 1],
  ['any two of three reach the bound', multiple(mapping({ A: 1, B: 1, C: 1 }, 'upperBound="2"')), 0],
])('either is right (%s): no such question is made', (_, declaration, max) => {
  const found = item({ declaration, body: choose(max) })
  expect(found.entries).toEqual([])
  expect(lossesOf(found)).toEqual([expect.stringMatching(/^left out\./)])
})

test('an answer that is named as right and earns nothing is not taken for the key', () => {
  const rules = '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>'
  const found = item({ declaration: single(correct('A') + mapping({ B: 1 })), body: choose(), rules })
  expect(lossesOf(found)).toEqual(['left out. The answer it names as right is not the one that its rules give the points for.'])
})

test('the rules of an item are run: they alone say what is right', () => {
  const is = (id: string) => `<match><variable identifier="RESPONSE"/><baseValue baseType="identifier">${id}</baseValue></match>`
  const point = '<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue>'
  const found = item({
    declaration: single(' '),
    body: choose(),
    rules: `<responseProcessing><responseCondition><responseIf>${is('B')}${point}</responseIf></responseCondition></responseProcessing>`,
  })
  expect(entriesOf(found)).toMatchObject([{ answer: 1 }])
})

test('feedback stands where the rules show it', () => {
  const outcome = '<outcomeDeclaration identifier="F" cardinality="single" baseType="identifier"/>'
  const set = (value: string) => `<setOutcomeValue identifier="F"><baseValue baseType="identifier">${value}</baseValue></setOutcomeValue>`
  const rules = `<responseProcessing><responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue>${set('yes')}</responseIf><responseElse>${set('no')}</responseElse></responseCondition></responseProcessing>`
  const modal = (id: string, text: string) =>
    `<modalFeedback outcomeIdentifier="F" identifier="${id}" showHide="show">${text}</modalFeedback>`
  const all = modal('yes', 'It serves.') + modal('no', 'It does not serve.') + modal('never', 'Nobody sees this.')
  const found = item({ body: choose(), outcome, rules: rules + all })
  expect(entriesOf(found)).toMatchObject([
    { choices: [{ feedback: 'It serves.' }, { feedback: 'It does not serve.' }, { feedback: 'It does not serve.' }], answer: 0 },
  ])
  expect(lossesOf(found)).toEqual([expect.stringMatching(/Nobody sees this/)])
  const several = item({ declaration: multiple(correct('A', 'B')), body: choose(0), outcome, rules: rules + all })
  expect(entriesOf(several)).toMatchObject([{ answer: [0, 1], choices: [{ text: 'Gunicorn' }, { text: 'uWSGI' }, { text: 'Flask' }] }])
  expect(lossesOf(several)).toEqual([
    'the feedback to a right answer as a whole: It serves.',
    'the feedback to a wrong answer as a whole: It does not serve.',
    expect.stringMatching(/Nobody sees this/),
  ])
})

test('what only the scorer is told, feedback in the text and hints are not shown', () => {
  const found = item({
    body: `<rubricBlock view="scorer"><p>The answer is A.</p></rubricBlock><rubricBlock view="candidate"><p>Read first.</p></rubricBlock><feedbackBlock outcomeIdentifier="F" identifier="x" showHide="show"><p>It is A.</p></feedbackBlock>${choose()}<p>Ask for <endAttemptInteraction responseIdentifier="H" title="a hint"/></p>`,
  })
  expect(entriesOf(found)[0]?.q).toBe('Read first.\n\nWhich is a server?\n\nAsk for')
  expect(lossesOf(found)).toEqual([
    expect.stringMatching(/^what its rubric tells the scorer/),
    'a hint: a hint',
    expect.stringMatching(/It is A\./),
  ])
})

test('a gap in a sentence shows; one that stands alone does not', () => {
  const gap = '<textEntryInteraction responseIdentifier="RESPONSE"/>'
  const inSentence = item({ declaration: string(correct('environ')), body: p(`A WSGI app takes ${gap} and start_response.`) })
  expect(entriesOf(inSentence)).toMatchObject([{ q: 'A WSGI app takes _____ and start_response.', answers: ['environ'] }])
  const alone = item({ declaration: string(correct('environ')), body: `<p>What comes first?</p><p>${gap}</p>` })
  expect(entriesOf(alone)).toMatchObject([{ q: 'What comes first?' }])
  const choices =
    '<inlineChoiceInteraction responseIdentifier="RESPONSE"><inlineChoice identifier="A">environ</inlineChoice><inlineChoice identifier="B">scope</inlineChoice></inlineChoiceInteraction>'
  const inline = item({ body: p(`A WSGI app takes ${choices} first.`) })
  expect(entriesOf(inline)).toMatchObject([
    { q: 'A WSGI app takes _____ first.', choices: [{ text: 'environ' }, { text: 'scope' }], answer: 0 },
  ])
})

test.each([
  ['a choice and an essay', { body: `${choose()}<p>Why?</p><extendedTextInteraction responseIdentifier="R2"/>` }, /several things/],
  ['a hot spot', { body: '<hotspotInteraction responseIdentifier="RESPONSE"/>' }, /hotspotInteraction/],
  ['an adaptive item', { body: choose(), attributes: 'adaptive="true"' }, /adaptive/],
  [
    'a template',
    { declaration: `${single()}<templateDeclaration identifier="N" cardinality="single" baseType="integer"/>`, body: choose() },
    /made anew/,
  ],
])('%s is named as what it is', (_, parts, what) => {
  const found = item(parts)
  expect(found.entries).toEqual([])
  expect(lossesOf(found)).toEqual([expect.stringMatching(what)])
})

test('escaped markup is read as markup, once or twice escaped, and formulas and pictures are named', () => {
  const twice = (text: string) => `<![CDATA[${text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}]]>`
  const found = item({
    body: choose(
      1,
      twice('<p>Which is a <strong>server</strong>?</p>'),
      offered(twice('<p>Gunicorn</p>'), '<![CDATA[<p>Flask</p>]]>', '&lt;p&gt;uWSGI&lt;/p&gt;'),
    ),
  })
  expect(entriesOf(found)).toMatchObject([
    { q: 'Which is a **server**?', choices: [{ text: 'Gunicorn' }, { text: 'Flask' }, { text: 'uWSGI' }] },
  ])
  const math =
    '<m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mfrac><m:mn>1</m:mn><m:msup><m:mi>x</m:mi><m:mn>2</m:mn></m:msup></m:mfrac></m:math>'
  const shown = item({ body: choose(1, `How much is ${math}?&nbsp;`, offered('<img src="images/a.png" alt="Picture A"/>', 'none')) })
  expect(entriesOf(shown)).toMatchObject([{ q: 'How much is 1/(x^2)?', choices: [{ text: '(picture: Picture A)' }, { text: 'none' }] }])
  expect(lossesOf(shown)).toEqual(['1 formula written out as text in the question', '1 picture in choice 1: images/a.png'])
})

test('numbers come with the tolerance of their rule', () => {
  const equal =
    '<equal toleranceMode="relative" tolerance="10 10"><correct identifier="RESPONSE"/><variable identifier="RESPONSE"/></equal>'
  const rules = `<responseProcessing><responseCondition><responseIf>${equal}<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`
  const found = item({ declaration: declare('cardinality="single" baseType="float"', correct('50')), body: p(typeIn), rules })
  expect(entriesOf(found)).toMatchObject([{ answers: ['50'], tolerance: 5 }])
})

test('QTI 3 is read where its items are of our kinds', () => {
  const found = read(
    'made.xml',
    `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="three" title="t" time-dependent="false">
<qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="identifier"><qti-correct-response><qti-value>A</qti-value><qti-value>B</qti-value></qti-correct-response></qti-response-declaration>
<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
<qti-item-body><qti-rubric-block view="scorer">A and B.</qti-rubric-block><qti-choice-interaction response-identifier="RESPONSE" max-choices="2"><qti-prompt>Which are <code>servers</code>?</qti-prompt><qti-simple-choice identifier="A">Gunicorn</qti-simple-choice><qti-simple-choice identifier="B">uWSGI</qti-simple-choice><qti-simple-choice identifier="C">Flask</qti-simple-choice></qti-choice-interaction></qti-item-body>
<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/></qti-assessment-item>`,
  )
  expect(entriesOf(found)).toMatchObject([{ id: 'three', q: 'Which are `servers`?', answer: [0, 1] }])
})

test('order and pairs, and what a match of several partners is', () => {
  const ordered = item({
    declaration: declare('cardinality="ordered" baseType="identifier"', correct('B', 'A', 'C')),
    body: `<orderInteraction responseIdentifier="RESPONSE"><prompt>In order?</prompt>${offered('two', 'one', 'three')}</orderInteraction>`,
  })
  expect(entriesOf(ordered)).toMatchObject([{ kind: 'order', items: [{ text: 'one' }, { text: 'two' }, { text: 'three' }] }])
  const set = (...ids: string[]) =>
    `<simpleMatchSet>${ids.map((id) => `<simpleAssociableChoice identifier="${id}" matchMax="2">${id}</simpleAssociableChoice>`).join('')}</simpleMatchSet>`
  const matched = (...pairs: string[]) =>
    item({
      declaration: declare('cardinality="multiple" baseType="directedPair"', correct(...pairs)),
      body: `<matchInteraction responseIdentifier="RESPONSE" maxAssociations="3"><prompt>Whose?</prompt>${set('P', 'Q')}${set('x', 'y', 'z')}</matchInteraction>`,
    })
  expect(entriesOf(matched('P y', 'Q x'))).toMatchObject([
    {
      pairs: [
        { text: 'P', match: 'y' },
        { text: 'Q', match: 'x' },
      ],
      others: ['z'],
    },
  ])
  expect(lossesOf(matched('P y', 'P x', 'Q z'))).toEqual([expect.stringMatching(/one thing with several/)])
})

test('feedback in a prompt or deep in a choice is no part of what is asked', () => {
  const said = (name: string, id: string, text: string) =>
    `<${name} outcomeIdentifier="F" identifier="${id}" showHide="show">${text}</${name}>`
  const choices = `<simpleChoice identifier="A"><div>Gunicorn ${said('feedbackInline', 'A', 'It serves.')}</div></simpleChoice><simpleChoice identifier="B">Flask${said('feedbackBlock', 'B', '<p>It is asked.</p>')}</simpleChoice>`
  const found = item({ body: choose(1, `Which serves?${said('feedbackInline', 'x', ' Gunicorn does.')}`, choices) })
  expect(entriesOf(found)).toMatchObject([
    {
      q: 'Which serves?',
      choices: [
        { text: 'Gunicorn', feedback: 'It serves.' },
        { text: 'Flask', feedback: 'It is asked.' },
      ],
    },
  ])
  expect(lossesOf(found)).toEqual([expect.stringMatching(/Gunicorn does\./)])
})

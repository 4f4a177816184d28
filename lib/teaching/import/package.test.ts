import { expect, test } from 'vitest'
import { entriesOf, lossesOf, packed, read } from '@/tests/imported-files'
import { Unreadable } from './unreadable'

const item = (id: string, q: string, encoding = 'UTF-8') => `<?xml version="1.0" encoding="${encoding}"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="${id}" title="t" adaptive="false" timeDependent="false">
<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>
<itemBody><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>${q}</prompt><simpleChoice identifier="A">No</simpleChoice><simpleChoice identifier="B">Yes</simpleChoice></choiceInteraction></itemBody>
</assessmentItem>`
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

test('a damaged or stray file is named, and the rest is read', () => {
  const found = read(
    'made.zip',
    packed({
      'i1.xml': item('i1', 'One?'),
      'i2.xml': item('i2', 'Two?'),
      'notes.xml': '<notes>Tom & Jerry</notes>',
      'cut.xml': item('i3', 'Three?').slice(0, 300),
      'readme.pdf': 'x',
    }),
  )
  expect(entriesOf(found).map(({ q }) => q)).toEqual(['One?', 'Two?'])
  expect(found.losses).toMatchObject([
    { id: 'notes.xml', what: 'left out. It is no question.', of: 'file' },
    { id: 'cut.xml', what: expect.stringMatching(/^left out\. The XML is damaged/), of: 'file' },
  ])
})

test('what a file system leaves in a package is no part of it', () => {
  const found = read(
    'made.zip',
    packed({ 'i1.xml': item('i1', 'One?'), '__MACOSX/._i1.xml': '\0\u0005\u0016', '._i2.xml': '\0', '.DS_Store': 'x' }),
  )
  expect(entriesOf(found)).toHaveLength(1)
  expect(found.losses).toEqual([])
})

test('letters are read in the encoding that the file names', () => {
  const found = read('made.zip', packed({ 'i1.xml': latin1(item('i1', 'Größe?', 'ISO-8859-1')), 'i2.xml': latin1(item('i2', 'Größe?')) }))
  expect(entriesOf(found).map(({ q }) => q)).toEqual(['Größe?'])
  expect(lossesOf(found)).toEqual(['left out. It is not text in the encoding that it names.'])
})

test('questions stand in the order of the test, and its rubric and its draw are named', () => {
  const ref = (id: string) => `<assessmentItemRef identifier="${id}" href="../items/${id}.xml"/>`
  const test = `<?xml version="1.0"?><assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="t" title="T"><testPart identifier="p"><assessmentSection identifier="s" title="S" visible="true"><selection select="2"/><rubricBlock view="candidate"><p>Use PEP 3333.</p></rubricBlock>${['i3', 'i1', 'i2'].map(ref).join('')}</assessmentSection></testPart></assessmentTest>`
  const items = Object.fromEntries(['i0', 'i1', 'i2', 'i3', 'i10'].map((id) => [`items/${id}.xml`, item(id, `${id}?`)]))
  const found = read('made.zip', packed({ ...items, 'tests/t.xml': test }))
  expect(entriesOf(found).map(({ id }) => id)).toEqual(['i3', 'i1', 'i2', 'i0', 'i10'])
  expect(lossesOf(found)).toEqual(['the rubric of the test: Use PEP 3333.', 'the draw: the test asks 2 of the questions; all are here'])
})

test('a zip of GIFT, of Aiken and of Moodle XML is read file by file', () => {
  const moodle =
    '<quiz><question type="truefalse"><name><text>n</text></name><questiontext><text>Third?</text></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>'
  const found = read(
    'made.zip',
    packed({ 'a.gift': 'First?{T}', 'b.txt': 'Second?\nA) Yes\nB) No\nANSWER: A', 'c.xml': moodle, 'd.txt': 'Just a note.' }),
  )
  expect(entriesOf(found).map(({ q }) => q)).toEqual(['First?', 'Second?', 'Third?'])
  expect(found.losses).toMatchObject([{ id: 'd.txt', of: 'file', what: expect.stringMatching(/^left out/) }])
})

test('equal ids are told apart, and the report says so', () => {
  const found = read('made.zip', packed({ 'a.xml': item('i1', 'One?'), 'b.xml': item('i1', 'Two?') }))
  expect(entriesOf(found).map(({ id }) => id)).toEqual(['i1', 'i1-2'])
  expect(lossesOf(found)).toEqual(['another question has its id; its id is now i1-2'])
})

test.each<[string, Record<string, string>, RegExp]>([
  ['made.h5p', { 'h5p.json': '{}', 'content/content.json': '{}' }, /H5P/],
  ['made.docx', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }, /Word/],
  ['made.xlsx', { 'xl/workbook.xml': '<w/>' }, /Excel/],
  ['made.pptx', { 'ppt/presentation.xml': '<p/>' }, /PowerPoint/],
  ['made.odt', { mimetype: 'x', 'content.xml': '<o/>' }, /OpenDocument/],
  ['made.apkg', { 'collection.anki21': 'x', media: '{}' }, /Anki/],
  ['made.zip', { '.bb-package-info': 'x', 'res00001.dat': '<x/>' }, /Blackboard/],
  ['made.zip', { 'picture.png': 'x' }, /no question in the package/],
])('%s is known by what it holds', (name, files, fact) => {
  const refusal = refused(() => read(name, packed(files)))
  expect(refusal?.fact).toMatch(fact)
  expect(refusal?.remedy).toBeTruthy()
})

test.each<[string, string, RegExp, RegExp]>([
  ['quiz.txt', 'Quiz title: Week 1\n\n1.  Is WSGI asynchronous?\n... Think.\na)  Yes\n*b) No', /text2qti/, /Run text2qti/],
  ['quiz.txt', '1.  Is WSGI asynchronous?\na)  Yes\n*b) No\n', /text2qti/, /Run text2qti/],
  ['quiz.txt', 'Question 1 - multiple choice, no shuffle\nIs it?\n*A: No\nFeedback: Right.\nB: Yes\n', /Coursera/, /Aiken/],
  [
    'quiz.Rmd',
    'Question\n========\nIs it?\n\nAnswerlist\n----------\n* Yes\n* No\n\nMeta-information\n================\nexname: x\n',
    /R\/exams/,
    /exams2moodle/,
  ],
  ['quiz.Rnw', '\\begin{question}\nIs it?\n\\end{question}', /R\/exams/, /exams2moodle/],
  ['bank.bnk', 'abc', /ExamView/, /QTI/],
  ['quiz.rtf', '{\\rtf1 Is it?}', /RTF/, /ExamView/],
  ['quiz.pdf', '%PDF-1.7', /PDF/, /CSV template/],
  ['quiz.json', '{"a": 1}', /JSON/, /jupyterquiz/],
  ['quiz.json', '[{"a": 1', /JSON is damaged/, /Mend/],
  ['quiz.txt', 'Some words.', /no format of questions/, /GIFT, Aiken, Moodle XML/],
  ['quiz.xml', '<?xml version="1.0"?><notes/>', /begins with <notes>/, /GIFT, Aiken/],
  ['quiz.html', '<!DOCTYPE html><p>Is it?</p>', /web page/, /Export/],
  ['imsmanifest.xml', '<?xml version="1.0"?><manifest/>', /manifest of a package/, /whole package/],
  ['quiz.csv', 'Frage,Antwort\nIst es?,Ja', /no column “question”/, /template/],
  ['quiz.gift', 'No braces.', /no question/, /braces/],
])('%s is known by name, with the way out', (name, text, fact, remedy) => {
  const refusal = refused(() => read(name, text))
  expect(refusal?.fact).toMatch(fact)
  expect(refusal?.remedy).toMatch(remedy)
})

function refused(act: () => unknown) {
  try {
    act()
  } catch (error) {
    if (error instanceof Unreadable) return error.problem
    throw error
  }
  return undefined
}

import { strToU8, zipSync } from 'fflate'
import type { Element } from 'xast'
import type { Bank, BankItem } from './bank'
import type { Loss } from './loss'
import { wordsOf } from './markup'
import { type Answers, material, qti12Answers } from './qti12-answers'
import { documentOf, el } from './xml'

const space = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2'

/** A bank as the QTI 1.2 package that Canvas imports: a quiz with a group for each phase. */
export function qti12Package(bank: Bank): { data: Uint8Array; losses: Loss[] } {
  const losses: Loss[] = []
  const quiz = `${bank.name}/${bank.name}.xml`
  const sections = bank.sections.map(({ slug, title, items }) =>
    el('section', { ident: slug, title }, ...items.map((item) => itemOf(item, (what) => losses.push({ id: item.id, what })))),
  )
  const assessment = el(
    'questestinterop',
    { xmlns: space },
    el(
      'assessment',
      { ident: bank.name, title: bank.title },
      metadata('qtimetadata', { cc_maxattempts: '1' }),
      el('section', { ident: 'root_section' }, ...sections),
    ),
  )
  const manifest = el(
    'manifest',
    { identifier: `m-${bank.name}`, xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1' },
    el('metadata', {}, el('schema', {}, 'IMS Content'), el('schemaversion', {}, '1.1.3')),
    el('organizations'),
    el('resources', {}, el('resource', { identifier: bank.name, type: 'imsqti_xmlv1p2' }, el('file', { href: quiz }))),
  )
  const files = { 'imsmanifest.xml': strToU8(documentOf(manifest)), [quiz]: strToU8(documentOf(assessment)) }
  return { data: zipSync(files, { mtime: '1980-01-01' }), losses }
}

function metadata(name: string, fields: Record<string, string>): Element {
  return el(
    name,
    {},
    ...Object.entries(fields).map(([label, entry]) => el('qtimetadatafield', {}, el('fieldlabel', {}, label), el('fieldentry', {}, entry))),
  )
}

function itemOf(item: BankItem, lose: (what: string) => void): Element {
  const answers = qti12Answers(item, lose)
  return el(
    'item',
    { ident: item.id, title: wordsOf(item.q, 80) },
    el('itemmetadata', {}, metadata('qtimetadata', { question_type: answers.type, points_possible: '1' })),
    el('presentation', {}, material(item.q), ...answers.responses),
    el(
      'resprocessing',
      {},
      el('outcomes', {}, el('decvar', { maxvalue: '100', minvalue: '0', varname: 'SCORE', vartype: 'Decimal' })),
      ...conditions(answers),
    ),
    feedbackOf('general_fb', item.explain),
    ...answers.feedback.map(({ ident, text }) => feedbackOf(ident, text)),
  )
}

const conditions = ({ conditions }: Answers): Element[] => [
  el(
    'respcondition',
    { continue: 'Yes' },
    el('conditionvar', {}, el('other')),
    el('displayfeedback', { feedbacktype: 'Response', linkrefid: 'general_fb' }),
  ),
  ...conditions,
]

const feedbackOf = (ident: string, markdown: string): Element => el('itemfeedback', { ident }, el('flow_mat', {}, material(markdown)))

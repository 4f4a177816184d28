import type { Element } from 'xast'
import { all, isNamed, pointOf, textOf } from '../formats/xml'
import { Gathering, type QuestionImport } from './imported'
import { qtiEntry } from './qti-entry'
import { qti12Entry } from './qti12-entry'
import { qti12Around, qti12Items } from './qti12-items'

/** An XML document and the file it is, without names of namespaces or of QTI 3. */
export type XmlDocument = { name: string; root: Element }

/** Whether a document is of QTI, of any version. */
export const isQti = ({ root }: XmlDocument): boolean =>
  ['assessmentItem', 'assessmentTest', 'assessmentSection', 'questestinterop'].some((name) => isNamed(root, name)) ||
  all(root, 'assessmentItem').length > 0

/** The questions of documents of QTI, in the order of their test, or else of their manifest. `inPackage`: places name the file. */
export function readQti(documents: readonly XmlDocument[], inPackage: boolean): QuestionImport {
  const gathering = new Gathering()
  for (const { name, root } of documents) nameAround(root, name, gathering)
  for (const { name, root } of inOrder(documents)) {
    const at = (item: Element) => (inPackage ? `${name}, line ${pointOf(item).line}` : `line ${pointOf(item).line}`)
    const items = isNamed(root, 'assessmentItem') ? [root] : all(root, 'assessmentItem')
    for (const item of items)
      gathering.take((item.attributes.identifier ?? '').replace(/^q-/, '') || item.attributes.title || name, at(item), (lose) =>
        qtiEntry(item, lose),
      )
    for (const item of qti12Items(root))
      gathering.take(item.attributes.title || item.attributes.ident || name, at(item), (lose) => qti12Entry(item, lose))
  }
  return gathering
}

/** What a test says around its questions. */
function nameAround(root: Element, name: string, gathering: Gathering): void {
  const say = (what: string) => gathering.loseOf(name, what)
  if (isNamed(root, 'assessmentTest') || isNamed(root, 'assessmentSection')) {
    for (const rubric of all(root, 'rubricBlock')) say(`the rubric of the test: ${textOf(rubric).replace(/\s+/g, ' ').trim()}`)
    for (const { attributes } of all(root, 'selection')) say(`the draw: the test asks ${attributes.select} of the questions; all are here`)
    if (all(root, 'testFeedback').length) say('the feedback to the test as a whole')
    if (all(root, 'timeLimits').length) say('its time limits')
  }
  for (const what of qti12Around(root)) say(what)
}

/** Documents as a test names them, or a manifest where there is no test; those that neither names stand behind, in the order of their names. */
function inOrder(documents: readonly XmlDocument[]): XmlDocument[] {
  const named = (element: string, kind: string) =>
    documents
      .filter(({ root }) => isNamed(root, kind) || all(root, kind).length)
      .flatMap(({ name, root }) => all(root, element).map(({ attributes }) => resolved(attributes.href ?? '', name)))
  const places = [
    ...named('assessmentItemRef', 'assessmentTest'),
    ...named('assessmentItemRef', 'assessmentSection'),
    ...named('resource', 'manifest'),
  ]
  const place = ({ name }: XmlDocument) => (places.includes(name) ? places.indexOf(name) : Number.MAX_SAFE_INTEGER)
  return [...documents].sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'en', { numeric: true }))
}

/** A path that a file of the package names, from the root of the package. */
function resolved(href: string, from: string): string {
  const path: string[] = []
  for (const part of [...from.split('/').slice(0, -1), ...decodeURI(href.replace(/%(?![0-9a-f]{2})/gi, '%25')).split('/')])
    if (part === '..') path.pop()
    else if (part && part !== '.') path.push(part)
  return path.join('/')
}

import type { Element } from 'xast'
import { all, below, isNamed, textOf } from '../formats/xml'

/** The items of a QTI 1.2 document. */
export const qti12Items = (root: Element): Element[] => (isNamed(root, 'questestinterop') ? all(root, 'item') : [])

/** What a QTI 1.2 document says around its questions. */
export function qti12Around(root: Element): string[] {
  if (!isNamed(root, 'questestinterop')) return []
  const groups = [...all(root, 'assessment'), ...all(root, 'section')]
  const materials = groups.flatMap((group) => [
    ...below(group, 'presentation_material'),
    ...below(group, 'rubric'),
    ...below(group, 'objectives'),
  ])
  return [
    ...materials.map((one) => `a text of the test: ${textOf(one).replace(/\s+/g, ' ').trim()}`),
    ...all(root, 'selection_number').map((one) => `the draw: the test asks ${textOf(one).trim()} of the questions; all are here`),
  ]
}

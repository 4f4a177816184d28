import { phaseLabData } from '../content/lab-data-of'
import { type Phase, phasePath, questionAnchor } from '../content/model'
import { jsxNodes, propsOf } from '../lesson/jsx-nodes'
import { wordsOf } from './formats/markup'

/** Something of a phase that can be pointed at. */
export type PlaceToPoint = {
  kind: 'lesson' | 'heading' | 'sample' | 'lab' | 'exercise' | 'quiz' | 'question'
  id: string
  title: string
  path: string
}

/** Everything of a phase that has an address, in the order of the page. */
export function placesOf(phase: Phase): PlaceToPoint[] {
  const page = phasePath(phase)
  const { sections } = phase.lesson
  const at = (kind: PlaceToPoint['kind'], id: string, title: string) => ({ kind, id, title, path: id ? `${page}#${id}` : page })
  return [
    at('lesson', '', phase.title),
    ...sections.map(({ id, title }) => at('heading', id, title)),
    ...samplesOf(phase).map(({ id, file, lab }) => at(lab ? 'lab' : 'sample', id, file)),
    ...[...phase.exercises.values()].map(({ id, title }) => at('exercise', id, title)),
    at('quiz', 'quiz', 'Check your understanding'),
    ...phase.questions.map(({ id, q }) => at('question', questionAnchor(id), wordsOf(q, 110))),
  ]
}

/** The samples a lesson shows, each with its anchor and whether it runs there. */
export function samplesOf(phase: Phase): { id: string; file: string; lab: boolean }[] {
  const { labs } = phaseLabData(phase)
  return jsxNodes(phase.lesson.tree).flatMap((node) => {
    if (node.name !== 'Sample') return []
    const { id, file } = propsOf(node).props
    return [{ id: String(id), file: String(file), lab: Object.hasOwn(labs, String(id)) }]
  })
}

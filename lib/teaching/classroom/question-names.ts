import { kindOf } from '../../quiz/kinds'
import { placeOf } from '../assignment/assignment'
import type { AssignmentCatalogue } from '../assignment/catalogue'
import type { QuestionsById } from './integrity-checks'

/** What questions (`guide/phase#id`) and the answers to them are called where people read them. */
export type QuestionNames = { question(ask: string): string; answer(ask: string, picked: readonly string[]): string }

/** Names by id alone, for where nothing else is known. */
export const idsAsNames: QuestionNames = { question: (ask) => placeOf({ ask }).id, answer: (_ask, picked) => picked.join(' ') }

/** Names in the words of the questions; ids where the site has a question no more. */
export function namesOf(catalogue: AssignmentCatalogue, asked: QuestionsById): QuestionNames {
  const phases = catalogue.flatMap((guide) => guide.phases)
  return {
    question(ask) {
      const { phase, id } = placeOf({ ask })
      const place = phases.find((one) => one.phase === phase)
      const index = place?.questions.findIndex((one) => one.id === id) ?? -1
      return place && index >= 0 ? `${place.number}.${index + 1} ${place.questions[index]?.title}` : id
    },
    answer(ask, picked) {
      const question = asked.get(ask)
      const words = question && kindOf(question).inWords(question, [...picked])
      return words === undefined ? picked.join(' ') : plain(words)
    },
  }
}

const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' }

/** HTML of one line as the text it shows. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp|#x[\da-f]+|#\d+);/gi, (whole, name: string) =>
      name.startsWith('#')
        ? String.fromCodePoint(name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)))
        : (signs[name.toLowerCase()] ?? whole),
    )

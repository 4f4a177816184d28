import type { Element } from 'xast'
import { unexplained } from '../../quiz/unexplained'
import { attribute, below, pointOf, textOf } from '../formats/xml'
import { Gathering, type ImportedEntry, idFrom, LeftOutQuestion, type Lose, type QuestionImport } from './imported'
import { moodleAnswers } from './moodle-answers'
import { Unreadable } from './unreadable'
import { type ForeignText, foreignMarkdown } from './words'

/** The questions of a Moodle XML file, from its root `<quiz>`. Throws Unreadable where there is nothing to read. */
export function readMoodle(root: Element, file: string): QuestionImport {
  const gathering = new Gathering()
  let category = ''
  const questions = below(root, 'question')
  if (questions.every(({ attributes }) => attributes.type === 'category'))
    throw new Unreadable(file, pointOf(root), 'There is no question in it.', 'Choose a category with questions when you export.')
  for (const question of questions) {
    const own = (name: string) => textOf(below(question, name)[0]).trim()
    if (question.attributes.type === 'category') {
      category = own('category')
      continue
    }
    const { line } = pointOf(question)
    gathering.take(own('idnumber') || own('name') || `the question of line ${line}`, `line ${line}`, (lose) =>
      entryOf(question, category, lose),
    )
  }
  return gathering
}

function entryOf(question: Element, category: string, lose: Lose): ImportedEntry {
  const type = attribute(question, 'type')
  if (type === 'description') throw new LeftOutQuestion('It is a text between questions and asks nothing.')
  const own = (name: string) => textOf(below(question, name)[0]).trim()
  const said = (name: string, where: string) => words(below(question, name)[0], where, lose)
  const answered = moodleAnswers(type, question, { said, words, lose })
  const q = answered.asks ?? said('questiontext', 'the question')
  if (!q) throw new LeftOutQuestion('It asks nothing.')
  const explain = said('generalfeedback', 'the explanation') || unexplained
  const hints = below(question, 'hint').length
  if (hints) lose(`${hints} hint${hints > 1 ? 's' : ''}`)
  if (below(question, 'tags').some((tags) => below(tags, 'tag').length)) lose('its tags')
  if (category) lose(`its category, ${category}`)
  const grade = Number(own('defaultgrade') || 1)
  if (grade !== 1) lose(`its weight of ${grade} points: here every question counts the same`)
  const id = idFrom(own('idnumber'))
  return answered.entry({ ...(id && { id }), q, explain })
}

const formats: Record<string, ForeignText['format']> = { markdown: 'markdown', plain_text: 'plain', moodle_auto_format: 'auto' }

/** The text of an element in its own format, as Markdown. */
function words(element: Element | undefined, where: string, lose: Lose): string {
  const text = textOf(element && below(element, 'text')[0])
  return text.trim() ? foreignMarkdown({ format: formats[element?.attributes.format ?? ''] ?? 'html', text }, where, lose) : ''
}

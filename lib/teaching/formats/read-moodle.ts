import type { Element } from 'xast'
import { choiceEntryFrom, type ImportedEntry, idFrom, matchEntryFrom, type QuestionImport, unexplained } from './imported'
import { markdownOfHtml, markdownOfPlain } from './markup'
import { Unreadable } from './unreadable'
import { below, isNamed, pointOf, rootOf, textOf } from './xml'

/** The questions of a Moodle XML file. Throws Unreadable where there is nothing to read. */
export function readMoodle(text: string, file: string): QuestionImport {
  const root = rootOf(text, file)
  if (!isNamed(root, 'quiz'))
    throw new Unreadable(file, pointOf(root), `Expected <quiz>, found <${root.name}>.`, 'Export the questions from Moodle as Moodle XML.')
  const imported: QuestionImport = { entries: [], losses: [] }
  const questions = below(root, 'question').filter((question) => question.attributes.type !== 'category')
  if (!questions.length)
    throw new Unreadable(file, pointOf(root), 'There is no question in it.', 'Choose a category with questions when you export.')
  for (const question of questions) {
    const id =
      textOf(below(question, 'idnumber')[0]).trim() || textOf(below(question, 'name')[0]).trim() || `line ${pointOf(question).line}`
    try {
      imported.entries.push(entryOf(question, (what) => imported.losses.push({ id, what })))
    } catch (error) {
      imported.losses.push({ id, what: `left out. ${error instanceof Error ? error.message : error}` })
    }
  }
  return imported
}

function entryOf(question: Element, lose: (what: string) => void): ImportedEntry {
  const { type = '' } = question.attributes
  const q = words(below(question, 'questiontext')[0])
  if (!q) throw new Error('It asks nothing.')
  if (below(question, 'hint').length) lose('hints')
  if (/@@PLUGINFILE@@|<file /.test(textOf(question)) || below(below(question, 'questiontext')[0], 'file').length) lose('its images')
  const explain = words(below(question, 'generalfeedback')[0]) || unexplained
  const id = idFrom(textOf(below(question, 'idnumber')[0]))
  const head = { ...(id && { id }), q, explain }
  const answers = below(question, 'answer').map((answer) => ({
    text: words(answer),
    plain: textOf(below(answer, 'text')[0]),
    fraction: Number(answer.attributes.fraction ?? 0),
    feedback: words(below(answer, 'feedback')[0]) || undefined,
  }))
  switch (type) {
    case 'multichoice': {
      const several = /^\s*(false|0)\s*$/.test(textOf(below(question, 'single')[0]))
      if (!several && answers.some(({ fraction }) => fraction > 0 && fraction < 100)) lose('partial credit: an answer here is right or not')
      const right = several ? (fraction: number) => fraction > 0 : (fraction: number) => fraction >= 100
      return choiceEntryFrom(
        head,
        answers.map(({ text, feedback, fraction }) => ({ text, feedback, right: right(fraction) })),
        several,
      )
    }
    case 'truefalse':
      return choiceEntryFrom(
        head,
        answers.map(({ plain, feedback, fraction }) => ({ text: plain === 'true' ? 'True' : 'False', feedback, right: fraction > 0 })),
        false,
      )
    case 'shortanswer':
      return { ...head, kind: 'text', ...typedOf(answers, /^\s*1\s*$/.test(textOf(below(question, 'usecase')[0]))) }
    case 'ordering': {
      const items = [...answers].sort((a, b) => a.fraction - b.fraction).map(({ text }) => ({ text }))
      if (items.length < 3) throw new Error('It puts fewer than three things in order.')
      return { ...head, kind: 'order', items }
    }
    case 'matching': {
      const all = below(question, 'subquestion').map((one) => ({
        text: words(one),
        match: markdownOfPlain(textOf(below(below(one, 'answer')[0], 'text')[0]).trim()),
      }))
      const alone = all.filter(({ text }) => !text).map(({ match }) => match)
      return matchEntryFrom(
        head,
        all.filter(({ text }) => text),
        alone,
      )
    }
    default:
      throw new Error(`quiz.json has no kind for Moodle’s “${type}”.`)
  }
}

type Typed = { plain: string; fraction: number; feedback?: string }

function typedOf(all: Typed[], exact: boolean) {
  const bare = (text: string) => text.replaceAll('\\*', '*')
  const answers = all.filter(({ fraction }) => fraction >= 100).map(({ plain }) => bare(plain))
  if (!answers.length) throw new Error('It names no right answer.')
  const wrong = all.filter(({ fraction }) => fraction < 100)
  const near = wrong.flatMap(({ plain, feedback }) => (feedback && plain !== '*' ? { answer: bare(plain), feedback } : []))
  const otherwise = wrong.find(({ plain }) => plain === '*')?.feedback
  return { answers, ...(near.length && { near }), ...(otherwise && { otherwise }), ...(exact && { exact }) }
}

/** The text of an element in its own format, as Markdown. */
function words(element: Element | undefined): string {
  const text = textOf(element && below(element, 'text')[0]).trim()
  switch (element?.attributes.format) {
    case 'markdown':
      return text
    case 'plain_text':
      return markdownOfPlain(text)
    default:
      return markdownOfHtml(text)
  }
}

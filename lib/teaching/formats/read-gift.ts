import { type GIFTQuestion, parse, type TextFormat } from 'gift-pegjs'
import { choiceEntryFrom, type ImportedEntry, idFrom, matchEntryFrom, type QuestionImport, unexplained } from './imported'
import { markdownOfHtml, markdownOfPlain } from './markup'
import { Unreadable } from './unreadable'

/** The questions of a GIFT file. Throws Unreadable where it cannot be read. */
export function readGift(text: string, file: string): QuestionImport {
  const questions = parsed(text, file).filter((question) => question.type !== 'Category' && question.type !== 'Description')
  if (!questions.length)
    throw new Unreadable(file, { line: 1, column: 1 }, 'There is no question in it.', 'A GIFT question has its answers in braces.')
  const imported: QuestionImport = { entries: [], losses: [] }
  questions.forEach((question, index) => {
    const id = ('id' in question && question.id) || ('title' in question && question.title) || `question ${index + 1}`
    try {
      imported.entries.push(entryOf(question, (what) => imported.losses.push({ id, what })))
    } catch (error) {
      imported.losses.push({ id, what: `left out. ${error instanceof Error ? error.message : error}` })
    }
  })
  return imported
}

function parsed(text: string, file: string): GIFTQuestion[] {
  try {
    return parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const { location, message } = error as { location?: { start: { line: number; column: number } }; message: string }
    const at = location?.start ?? { line: 1, column: 1 }
    throw new Unreadable(
      file,
      { line: at.line, column: at.column },
      `This is not GIFT: ${message.replace(/\.?$/, '.')}`,
      'Mend the question that stands here.',
    )
  }
}

function entryOf(question: GIFTQuestion, lose: (what: string) => void): ImportedEntry {
  if (!('stem' in question) || !question.stem) throw new Error('It asks nothing.')
  const feedback = 'globalFeedback' in question ? question.globalFeedback : null
  const id = 'id' in question && question.id ? idFrom(question.id) : undefined
  if ('tags' in question && question.tags?.length) lose('its tags')
  const head = { ...(id && { id }), q: words(question.stem), explain: (feedback && words(feedback)) || unexplained }
  if (!head.q) throw new Error('It asks nothing.')
  switch (question.type) {
    case 'MC': {
      const several = !question.choices.some(({ isCorrect }) => isCorrect)
      if (!several && question.choices.some(({ isCorrect, weight }) => !isCorrect && (weight ?? 0) > 0))
        lose('partial credit: an answer here is right or not')
      const marked = question.choices.map(({ text, feedback, isCorrect, weight }) => ({
        text: words(text),
        feedback: feedback ? words(feedback) : undefined,
        right: several ? (weight ?? 0) > 0 : isCorrect,
      }))
      return choiceEntryFrom(head, marked, several)
    }
    case 'TF': {
      const { isTrue, trueFeedback, falseFeedback } = question
      const said = (text: TextFormat | null) => (text ? words(text) : undefined)
      return choiceEntryFrom(
        head,
        [
          { text: 'True', right: isTrue, feedback: said(isTrue ? trueFeedback : falseFeedback) },
          { text: 'False', right: !isTrue, feedback: said(isTrue ? falseFeedback : trueFeedback) },
        ],
        false,
      )
    }
    case 'Short': {
      const all = question.choices.map(({ text, weight, feedback }) => ({
        typed: text.text.trim(),
        right: (weight ?? 100) >= 100,
        feedback: feedback ? words(feedback) : undefined,
      }))
      const answers = all.filter(({ right }) => right).map(({ typed }) => typed)
      if (!answers.length) throw new Error('It names no right answer.')
      const wrong = all.filter(({ right }) => !right)
      const near = wrong.flatMap(({ typed, feedback }) => (feedback && typed !== '*' ? { answer: typed, feedback } : []))
      const otherwise = wrong.find(({ typed }) => typed === '*')?.feedback
      return { ...head, kind: 'text', answers, ...(near.length && { near }), ...(otherwise && { otherwise }) }
    }
    case 'Matching': {
      const pairs = [...question.matchPairs].sort((a, b) => Number(a.subanswer) - Number(b.subanswer))
      // Things matched with their places are how GIFT writes an order.
      if (pairs.length >= 3 && pairs.every(({ subanswer }, i) => Number(subanswer) === i + 1))
        return { ...head, kind: 'order', items: pairs.map(({ subquestion }) => ({ text: words(subquestion) })) }
      return matchEntryFrom(
        head,
        question.matchPairs.map(({ subquestion, subanswer }) => ({ text: words(subquestion), match: unmarked(subanswer).trim() })),
        [],
      )
    }
    default:
      throw new Error(`quiz.json has no kind for GIFT’s “${question.type}”.`)
  }
}

/** A text in its own format, as Markdown. */
function words({ format, text }: TextFormat): string {
  if (format === 'markdown') return text.trim()
  return format === 'plain' ? markdownOfPlain(text.trim()) : markdownOfHtml(text.trim())
}

/** gift-pegjs leaves the signs that were escaped in a partner as its own marks, `&&061;` for `=`. */
const unmarked = (text: string): string => text.replace(/&&(\d{3});/g, (_, code: string) => String.fromCharCode(Number(code)))

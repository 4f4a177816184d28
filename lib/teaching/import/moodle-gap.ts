import type { Element } from 'xast'
import { below, textOf } from '../formats/xml'
import { type ImportedEntry, type ImportedHead, importedChoice, LeftOutQuestion } from './imported'
import { overallFeedback } from './moodle-feedback'
import type { MoodleReading } from './moodle-reading'
import { foreignMarkdown } from './words'

/** A text with one gap, `[[1]]`, and words to put into it: a choice. `name` is what Moodle calls the words. */
export function gapChoice(name: 'selectoption' | 'dragbox') {
  return (question: Element, reading: MoodleReading): { asks: string; entry(head: ImportedHead): ImportedEntry } => {
    const text = reading.said('questiontext', 'the question')
    const gaps = [...text.matchAll(gap)]
    if (gaps.length !== 1) throw new LeftOutQuestion(`It has ${gaps.length || 'no'} gaps, and quiz.json asks for one thing at a time.`)
    const options = below(question, name).map((option, i) => ({
      text: foreignMarkdown({ format: 'html', text: textOf(below(option, 'text')[0]) }, `choice ${i + 1}`, reading.lose),
      group: textOf(below(option, 'group')[0]).trim() || '1',
    }))
    const wanted = options[Number(gaps[0]?.[1]) - 1]
    if (!wanted) throw new LeftOutQuestion('Its gap names no word that is offered.')
    const feedback = overallFeedback(reading, true)
    const marked = options
      .filter(({ group }) => group === wanted.group)
      .map((option) => ({ text: option.text, right: option === wanted, feedback: feedback(option === wanted) }))
    return { asks: text.replace(gap, '_____'), entry: (head) => importedChoice(head, marked, false) }
  }
}

/** `[[1]]`, as it stands in Markdown. */
const gap = /\\?\[\\?\[(\d+)\\?\]\\?\]/g

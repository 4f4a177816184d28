import { unexplained } from '../../quiz/unexplained'
import { Gathering, importedChoice, LeftOutQuestion, type QuestionImport } from './imported'
import { foreignMarkdown } from './words'

const choiceLine = /^([A-Z])[.)]\s*(.*)$/
const answerLine = /^ANSWER:\s*(.*)$/

/** Whether a text is in the form of Aiken: choices under letters, and a line that names the right one. */
export const isAiken = (text: string): boolean => /^\s*ANSWER:/m.test(text) && /^\s*[A-Z][.)]\s*\S/m.test(text)

/** The questions of a text in the form of Aiken, read as Moodle reads it, save that a question may have several lines. */
export function readAiken(text: string): QuestionImport {
  const gathering = new Gathering()
  let open: { line: number; q: string[]; choices: { letter: string; text: string }[] } | undefined
  let count = 0
  const close = (answer: string | undefined) => {
    const { line, q, choices } = open ?? { line: 1, q: [], choices: [] }
    open = undefined
    if (answer === undefined && !choices.length && !q.join('').trim()) return
    gathering.take(
      q
        .find((one) => one.trim())
        ?.trim()
        .slice(0, 60) || `question ${++count}`,
      `line ${line}`,
      (lose) => {
        if (answer === undefined) throw new LeftOutQuestion('No line ANSWER: names its right choice.')
        const letters = answer.replace(/[\s.)]+$/, '')
        if (!/^[A-Z]$/.test(letters)) throw new LeftOutQuestion(`Its line ANSWER: names “${letters}”, and Aiken has one letter there.`)
        const marked = choices.map(({ letter, text }, i) => ({
          text: foreignMarkdown({ format: 'plain', text }, `choice ${i + 1}`, lose),
          right: letter === letters,
        }))
        if (!marked.some(({ right }) => right)) throw new LeftOutQuestion(`Its line ANSWER: names ${letters}, and there is no such choice.`)
        const asked = foreignMarkdown({ format: 'plain', text: q.join('\n') }, 'the question', lose)
        if (!asked) throw new LeftOutQuestion('It asks nothing.')
        return importedChoice({ q: asked, explain: unexplained }, marked, false)
      },
    )
  }
  text.split(/\r\n?|\n/).forEach((line, i) => {
    const [, letter = '', choice = ''] = choiceLine.exec(line.trim()) ?? []
    const [, answer] = answerLine.exec(line.trim()) ?? []
    if (answer !== undefined) {
      close(answer)
      return
    }
    const isChoice = letter !== '' && open !== undefined && letter === String.fromCharCode(65 + open.choices.length)
    if (open?.choices.length && !isChoice && line.trim()) close(undefined)
    if (!open && !line.trim()) return
    open ??= { line: i + 1, q: [], choices: [] }
    if (isChoice) open.choices.push({ letter, text: choice })
    else if (!open.choices.length) open.q.push(line)
  })
  close(undefined)
  return gathering
}

import { choiceOrder } from '../quiz/choice-order'
import { judge } from '../quiz/judge'
import { kindOf } from '../quiz/kinds'
import type { Paper, Response } from '../quiz/kinds/kind'
import type { Question } from '../quiz/question'
import { plainLines } from './formats/markup'

/** Where a quiz is taken: something that can say a line and asks for one; undefined once nobody answers any more. */
export type Desk = { say(line: string): void; ask(prompt: string): Promise<string | undefined> }

const small = (place: number): string => String.fromCharCode(97 + place)

/** Takes a quiz at a desk, question by question; resolves with how many were right at the first try, of how many that were answered. */
export async function takeQuiz(questions: readonly Question[], samples: ReadonlyMap<string, string>, seed: number, desk: Desk) {
  const score = { right: 0, answered: 0 }
  for (const [index, question] of questions.entries()) {
    desk.say(`\n${index + 1} of ${questions.length}.  ${question.q}`)
    const paper = kindOf(question).paper(question, choiceOrder(question, seed, 'terminal'), small)
    const sample = question.sample && samples.get(question.sample)
    if (sample && !paper.code) desk.say(`\n${indented(sample.trimEnd())}`)
    desk.say('')
    paper.prompts.forEach((prompt, i) => {
      desk.say(marked(String(i + 1), plainLines(prompt)))
    })
    for (const { mark, text } of paper.offered) desk.say(marked(mark.padStart(paper.code ? 2 : 1), paper.code ? [text] : plainLines(text)))
    const response = await answer(question, paper, desk)
    if (!response) return score
    const { right, said } = judge(question, response)
    score.answered += 1
    score.right += Number(right)
    desk.say(`\n${right ? 'Correct.' : 'Not quite.'}${said.map((text) => ` ${text}`).join('')}`)
    if (!right) desk.say(`Right is: ${paper.key}`)
    desk.say(question.explain)
  }
  return score
}

/** Asks until the answer can be one; undefined where the reader leaves. */
async function answer(question: Question, paper: Paper, desk: Desk): Promise<Response | undefined> {
  const { how, read } = kindOf(question)
  for (;;) {
    const typed = await desk.ask(`${how.terminal}: `)
    if (typed === undefined) return undefined
    const response = read(typed, paper)
    if (response) return response
    if (paper.code) desk.say('  Type the number of one of the lines.')
    else if (paper.offered.length) desk.say(`  Type ${how.terminal.toLowerCase()}: ${paper.offered.map(({ mark }) => mark).join(', ')}.`)
  }
}

/** Something offered behind its mark, all of its lines below each other. */
const marked = (mark: string, lines: string[]): string =>
  lines.map((line, i) => `  ${i ? ' '.repeat(mark.length) : mark}  ${line}`).join('\n')

const indented = (code: string): string => code.replace(/^/gm, '    ')

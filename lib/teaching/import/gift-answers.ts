import {
  eitherRight,
  type ImportedEntry,
  type ImportedHead,
  importedChoice,
  importedMatch,
  importedOrder,
  LeftOutQuestion,
  type Lose,
  partialCredit,
} from './imported'
import { numberEntry, rangeOf } from './numbers'
import { typedEntry } from './typed'
import { reachesFullMark } from './weights'

type Reading = {
  /** A text in its own format, as Markdown; `where` names it in what is lost. */
  said(text: string, where: string): string
  /** The same as it is typed. */
  plain(text: string): string
  lose: Lose
}

/** What stands in the braces of a GIFT question, told apart by the signs in it as Moodle does. Throws LeftOutQuestion. */
export function giftAnswers(head: ImportedHead, text: string, reading: Reading): ImportedEntry {
  if (!text) throw new LeftOutQuestion('It is an essay: nothing says what is right.')
  if (text.startsWith('#')) return numerical(head, text.slice(1), reading)
  if (text.includes('~')) return choices(head, text, reading)
  if (text.includes('=') && text.includes('->')) return matching(head, text, reading)
  const [answer = ''] = text.split('#')
  if (/^(T|TRUE|F|FALSE)$/.test(answer.trim())) return trueFalse(head, text, reading)
  return short(head, text, reading)
}

const partsAt = (sign: string, text: string): string[] => {
  const [first = '', ...rest] = text.split(sign)
  return [first.trim(), ...rest.map((one) => one.trim())].filter((one, i) => i > 0 || one)
}

/** What is said to an answer stands behind a #. */
function parted(text: string): { answer: string; feedback?: string } {
  const [answer = '', ...feedback] = text.split('#')
  return { answer: answer.trim(), ...(feedback.length && { feedback: feedback.join('#').trim() }) }
}

/** An answer, its weight of a hundred, and what is said to it. */
function weighted(text: string, otherwise: number): { weight: number; answer: string; feedback?: string } {
  const [whole = '', number = ''] = /^%(-?\d+(?:\.\d*)?)%/.exec(text) ?? []
  const weight = whole ? Number(number) : otherwise
  if (Math.abs(weight) > 100) throw new LeftOutQuestion(`The weight of an answer is ${number} %, and weights lie between -100 and 100.`)
  return { weight, ...parted(text.slice(whole.length)) }
}

function choices(head: ImportedHead, text: string, { said, lose }: Reading): ImportedEntry {
  const several = !text.includes('=')
  const all = partsAt('~', text.replaceAll('=', '~='))
    .filter(Boolean)
    .map((one, i) => {
      // Behind `=` there is no weight; a full mark that is written there all the same is no part of the answer.
      const { weight, answer, feedback } = one.startsWith('=')
        ? {
            weight: 100,
            ...parted(
              one
                .slice(1)
                .trim()
                .replace(/^%100(?:\.0*)?%/, ''),
            ),
          }
        : weighted(one, 0)
      return {
        weight,
        text: said(answer, `choice ${i + 1}`),
        feedback: feedback && said(feedback, `the feedback to choice ${i + 1}`),
      }
    })
  const weights = all.map(({ weight }) => weight)
  if (several && reachesFullMark(weights)) throw new LeftOutQuestion(eitherRight)
  if (!several && weights.some((weight) => weight > 0 && weight < 100)) lose(partialCredit)
  return importedChoice(
    head,
    all.map(({ weight, text, feedback }) => ({ text, feedback, right: several ? weight > 0 : weight >= 100 })),
    several,
  )
}

function matching(head: ImportedHead, text: string, { said, plain }: Reading): ImportedEntry {
  const pairs = partsAt('=', text).map((one, i) => {
    const arrow = one.indexOf('->')
    if (arrow < 0) throw new LeftOutQuestion(`Pair ${i + 1} has no ->.`)
    return { text: said(one.slice(0, arrow).trim(), `pair ${i + 1}`), match: plain(one.slice(arrow + 2)).trim() }
  })
  const placed = [...pairs].sort((a, b) => Number(a.match) - Number(b.match))
  // Things matched with their places are how GIFT writes an order.
  if (placed.length >= 3 && placed.every(({ match }, i) => match === String(i + 1))) return importedOrder(head, placed)
  const alone = pairs.filter((pair) => !pair.text).map(({ match }) => match)
  return importedMatch(
    head,
    pairs.filter((pair) => pair.text),
    alone,
  )
}

function trueFalse(head: ImportedHead, text: string, { said }: Reading): ImportedEntry {
  const [answer = '', wrong, right] = text.split('#')
  const isTrue = answer.trim().startsWith('T')
  const to = (isRight: boolean) => {
    const feedback = (isRight ? right : wrong)?.trim()
    return feedback ? said(feedback, `the feedback to a ${isRight ? 'right' : 'wrong'} answer`) : undefined
  }
  const choice = (text: string, right: boolean) => ({ text, right, feedback: to(right) })
  return importedChoice(head, [choice('True', isTrue), choice('False', !isTrue)], false)
}

function short(head: ImportedHead, text: string, { said, plain, lose }: Reading): ImportedEntry {
  const all = partsAt('=', text).map((one, i) => {
    const { weight, answer, feedback } = weighted(one, 100)
    return { weight, typed: plain(answer), feedback: feedback && said(feedback, `the feedback to answer ${i + 1}`) }
  })
  return typedEntry(head, all, false, lose)
}

function numerical(head: ImportedHead, text: string, { said, plain, lose }: Reading): ImportedEntry {
  const [right = '', ...wrong] = text.split('~')
  const all = partsAt('=', right).map((one, i) => {
    const { weight, answer, feedback } = weighted(one, 100)
    return { weight, ...rangeOf(plain(answer)), feedback: feedback && said(feedback, `the feedback to answer ${i + 1}`) }
  })
  const other = wrong.length ? weighted(wrong.join('~').trim(), 0).feedback : undefined
  return numberEntry(head, all, other && said(other, 'the feedback to other answers'), lose)
}

import type { Element } from 'xast'
import { all, below, textOf } from '../formats/xml'
import type { Scored } from './scoring'

/** Responses by the names of what is asked. */
export type Responses = ReadonlyMap<string, readonly string[]>

/** Runs the conditions of a QTI 1.2 item on responses. Throws where it has a test that is not read. */
export function processConditions(item: Element, responses: Responses): Scored {
  const shown = new Set<string>()
  const variables = new Map<string, number>()
  let met = false
  for (const condition of all(item, 'respcondition')) {
    const tests = children(below(condition, 'conditionvar')[0])
    if (!holds(tests, responses, met)) continue
    const isCatchAll = tests.some((test) => local(test) === 'other')
    for (const effect of children(condition)) {
      if (local(effect) === 'displayfeedback') shown.add(effect.attributes.linkrefid ?? '')
      if (local(effect) === 'setvar') set(variables, effect)
    }
    met ||= !isCatchAll
    if (/^no$/i.test(condition.attributes.continue ?? 'No')) break
  }
  return { points: variables.get('SCORE') ?? Math.max(0, ...variables.values()), shown }
}

function set(variables: Map<string, number>, { attributes, children }: Element): void {
  const name = attributes.varname ?? 'SCORE'
  const value = Number(textOf({ children } as Element)) || 0
  const before = variables.get(name) ?? 0
  const after = { add: before + value, subtract: before - value, multiply: before * value, divide: value ? before / value : before }
  variables.set(name, after[(attributes.action ?? 'Set').toLowerCase() as 'add'] ?? value)
}

/** Whether tests that stand side by side hold: any of them where they ask for several values of one answer, all of them otherwise. */
function holds(tests: Element[], responses: Responses, met: boolean): boolean {
  const same = new Set(tests.map((test) => `${local(test)} ${test.attributes.respident}`)).size === 1
  const given = responses.get(tests[0]?.attributes.respident ?? '') ?? []
  if (tests.length > 1 && same && local(tests[0] as Element) === 'varequal' && given.length < 2)
    return tests.some((test) => holdsOne(test, responses, met))
  return tests.length > 0 && tests.every((test) => holdsOne(test, responses, met))
}

function holdsOne(test: Element, responses: Responses, met: boolean): boolean {
  const given = responses.get(test.attributes.respident ?? '') ?? []
  const wanted = textOf(test).trim()
  const inner = children(test)
  const number = (is: (value: number, bound: number) => boolean) =>
    given.some((one) => one.trim() !== '' && is(Number(one), Number(wanted)))
  switch (local(test)) {
    case 'varequal':
      return given.some((one) => isSame(one, wanted, /^yes$/i.test(test.attributes.case ?? 'No')))
    case 'and':
      return inner.every((one) => holdsOne(one, responses, met))
    case 'or':
      return inner.some((one) => holdsOne(one, responses, met))
    case 'not':
      return !inner.every((one) => holdsOne(one, responses, met))
    case 'other':
      return !met
    case 'unanswered':
      return given.length === 0
    case 'vargte':
      return number((value, bound) => value >= bound - 1e-9)
    case 'varlte':
      return number((value, bound) => value <= bound + 1e-9)
    case 'vargt':
      return number((value, bound) => value > bound)
    case 'varlt':
      return number((value, bound) => value < bound)
    default:
      throw new Error(`${test.name} is not read.`)
  }
}

function isSame(given: string, wanted: string, exact: boolean): boolean {
  const numbers = [given, wanted].map((text) => (text.trim() ? Number(text) : Number.NaN))
  if (numbers[0] === numbers[1]) return true
  return exact ? given === wanted : given.toLowerCase() === wanted.toLowerCase()
}

const local = ({ name }: Element): string => name.slice(name.indexOf(':') + 1).toLowerCase()
const children = (element: Element | undefined): Element[] =>
  (element?.children ?? []).filter((child): child is Element => child.type === 'element')

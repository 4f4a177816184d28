import type { Element } from 'xast'
import { all, attribute, below, textOf } from '../formats/xml'

/** A value of QTI: what stands in its container, nothing where it is null. */
type Value = string[]
type Declared = { correct: Value; otherwise: Value; mapping?: Element; cardinality: string; baseType: string }

/** Thrown where an item has a rule that is not read. */
class UnreadRule extends Error {}

/** Runs the response processing of a QTI 2 item on a response; gives its outcomes. Throws where it has a rule that is not read. */
export function processResponse(item: Element, identifier: string, response: Value): Map<string, Value> {
  const declarations = new Map(
    [...all(item, 'responseDeclaration'), ...all(item, 'outcomeDeclaration')].map((one) => [
      one.attributes.identifier ?? '',
      declared(one),
    ]),
  )
  const state = new Map<string, Value>([...declarations].map(([name, { otherwise }]) => [name, otherwise]))
  state.set(identifier, response)
  const run = new Run(declarations, state, identifier)
  const [processing] = below(item, 'responseProcessing')
  const template = /([^/]*?)(\.xml)?$/.exec(processing?.attributes.template ?? '')?.[1] ?? ''
  const rules = processing?.children.filter((child): child is Element => child.type === 'element') ?? []
  if (rules.length) run.rules(rules)
  else if (/^map_response/.test(template) || (!declarations.get(identifier)?.correct.length && declarations.get(identifier)?.mapping))
    state.set('SCORE', [String(run.mapped(identifier))])
  else if (!template || /^(match_correct|map_correct|CC2_match)/i.test(template))
    state.set('SCORE', [run.isCorrect(identifier) ? '1' : '0'])
  else throw new UnreadRule(template)
  return state
}

function declared(element: Element): Declared {
  const values = (name: string) => below(below(element, name)[0], 'value').map((value) => textOf(value).trim())
  return {
    correct: values('correctResponse'),
    otherwise: values('defaultValue'),
    mapping: below(element, 'mapping')[0],
    cardinality: element.attributes.cardinality ?? 'single',
    baseType: element.attributes.baseType ?? 'string',
  }
}

const truth = (is: boolean): Value => [String(is)]
const isTrue = ([value]: Value): boolean => value === 'true'
const numeric = (text: string | undefined): number => {
  const value = Number(text)
  if (!text?.trim() || Number.isNaN(value)) throw new UnreadRule(text)
  return value
}

class Run {
  constructor(
    readonly declarations: ReadonlyMap<string, Declared>,
    readonly state: Map<string, Value>,
    readonly asked: string,
  ) {}

  /** Runs rules in order; false once one of them ends the processing. */
  rules(rules: readonly Element[]): boolean {
    return rules.every((rule) => {
      switch (local(rule)) {
        case 'responseCondition': {
          const branch = children(rule).find((one) => local(one) === 'responseElse' || isTrue(this.value(children(one)[0])))
          return !branch || this.rules(local(branch) === 'responseElse' ? children(branch) : children(branch).slice(1))
        }
        case 'setOutcomeValue':
          this.state.set(rule.attributes.identifier ?? '', this.value(children(rule)[0]))
          return true
        case 'responseProcessingFragment':
          return this.rules(children(rule))
        case 'exitResponse':
          return false
        default:
          throw new UnreadRule(rule.name)
      }
    })
  }

  isCorrect(name: string): boolean {
    const { correct = [] } = this.declarations.get(name) ?? {}
    return correct.length > 0 && this.matches(this.state.get(name) ?? [], correct, this.declarations.get(name))
  }

  /** The sum of what a mapping gives, within its bounds. */
  mapped(name: string): number {
    const { mapping } = this.declarations.get(name) ?? {}
    if (!mapping) throw new UnreadRule('mapping')
    const bound = (key: 'lowerBound' | 'upperBound', otherwise: number) => Number(mapping.attributes[key] ?? otherwise)
    const sum = [...new Set(this.state.get(name) ?? [])].reduce((total, value) => total + this.mappedOne(mapping, value, name), 0)
    return Math.min(bound('upperBound', Number.POSITIVE_INFINITY), Math.max(bound('lowerBound', Number.NEGATIVE_INFINITY), sum))
  }

  private mappedOne(mapping: Element, value: string, name: string): number {
    const { baseType } = this.declarations.get(name) ?? {}
    const entry = all(mapping, 'mapEntry').find((one) => {
      const key = attribute(one, 'mapKey')
      const folded = baseType === 'string' && attribute(one, 'caseSensitive') === 'false'
      return folded ? key.toLowerCase() === value.toLowerCase() : isSame(key, value, baseType)
    })
    return Number(entry?.attributes.mappedValue ?? mapping.attributes.defaultValue ?? 0)
  }

  private matches(a: Value, b: Value, of: Declared | undefined): boolean {
    if (!a.length || a.length !== b.length) return false
    return of?.cardinality === 'multiple'
      ? a.every((one) => b.some((other) => isSame(one, other, of.baseType)))
      : a.every((one, i) => isSame(one, b[i] ?? '', of?.baseType))
  }

  private value(expression: Element | undefined): Value {
    if (!expression) throw new UnreadRule('nothing')
    const parts = children(expression)
    const { attributes } = expression
    const values = () => parts.map((part) => this.value(part))
    const numbers = () => values().flat().map(numeric)
    const given = attributes.identifier ?? ''
    switch (local(expression)) {
      case 'variable':
        return this.state.get(given) ?? []
      case 'correct':
        return this.declarations.get(given)?.correct ?? []
      case 'default':
        return this.declarations.get(given)?.otherwise ?? []
      case 'null':
        return []
      case 'baseValue':
        return [textOf(expression).trim()]
      case 'mapResponse':
        return [String(this.mapped(given))]
      case 'multiple':
      case 'ordered':
        return values().flat()
      case 'isNull':
        return truth(!values().flat().join(''))
      case 'and':
        return truth(values().every(isTrue))
      case 'or':
        return truth(values().some(isTrue))
      case 'not':
        return truth(!values().every(isTrue))
      case 'match': {
        const [a = [], b = []] = values()
        const names = parts.flatMap((part) => this.declarations.get(part.attributes.identifier ?? '') ?? [])
        return truth(this.matches(a, b, names.find(({ cardinality }) => cardinality === 'multiple') ?? names[0]))
      }
      case 'member': {
        const [[value] = [], container = []] = values()
        return truth(value !== undefined && container.includes(value))
      }
      case 'contains': {
        const [container = [], wanted = []] = values()
        return truth(wanted.length > 0 && wanted.every((one) => container.includes(one)))
      }
      case 'stringMatch':
      case 'substring': {
        const [a = '', b = ''] = values().map(([text = '']) => (attributes.caseSensitive === 'false' ? text.toLowerCase() : text))
        if (local(expression) === 'substring') throw new UnreadRule('substring')
        return truth(attributes.substring === 'true' ? a.includes(b) : a === b)
      }
      case 'equal': {
        const [a, b] = values().map(([text]) => (text === undefined ? undefined : Number(text)))
        if (a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b)) return truth(false)
        const [low, high] = tolerances(expression, a)
        return truth(b >= a - low - 1e-9 && b <= a + high + 1e-9)
      }
      case 'lt':
      case 'gt':
      case 'lte':
      case 'gte': {
        const both = values()
        if (both.some((one) => !one.length)) return truth(false)
        const [a = 0, b = 0] = both.flat().map(numeric)
        return truth({ lt: a < b, gt: a > b, lte: a <= b, gte: a >= b }[local(expression) as 'lt'])
      }
      case 'sum':
        return [String(numbers().reduce((total, one) => total + one, 0))]
      case 'product':
        return [String(numbers().reduce((total, one) => total * one, 1))]
      case 'subtract':
      case 'divide': {
        const [a = 0, b = 0] = numbers()
        return [String(local(expression) === 'subtract' ? a - b : a / b)]
      }
      case 'containerSize':
        return [String(values().flat().length)]
      default:
        throw new UnreadRule(expression.name)
    }
  }
}

/** How far below and above a number another is still equal to it. */
export function tolerances({ attributes }: Element, around: number): [number, number] {
  const [low = 0, high = low] = (attributes.tolerance ?? '').split(/\s+/).filter(Boolean).map(numeric)
  if (attributes.toleranceMode === 'absolute') return [low, high]
  return attributes.toleranceMode === 'relative' ? [(Math.abs(around) * low) / 100, (Math.abs(around) * high) / 100] : [0, 0]
}

function isSame(a: string, b: string, baseType = 'string'): boolean {
  if (baseType === 'integer' || baseType === 'float') return a.trim() !== '' && Number(a) === Number(b)
  return baseType === 'pair' ? a.split(/\s+/).sort().join(' ') === b.split(/\s+/).sort().join(' ') : a === b
}

const local = ({ name }: Element): string => name.slice(name.indexOf(':') + 1)
const children = (element: Element): Element[] => element.children.filter((child): child is Element => child.type === 'element')

/** The first outcome that a score is kept in. */
export const scoreOf = (item: Element, outcomes: ReadonlyMap<string, Value>): number => {
  const names = all(item, 'outcomeDeclaration').map(({ attributes }) => attributes)
  const [own] = names.filter(({ baseType }) => baseType === 'float' || baseType === 'integer')
  const value = outcomes.get('SCORE') ?? outcomes.get(own?.identifier ?? '') ?? []
  return Number(value[0] ?? 0) || 0
}

import type { Element, ElementContent } from 'hast'
import { toText } from 'hast-util-to-text'

const plain = '0123456789+-=()abcdefghijklmnoprstuvwxyz'
const high = [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ']
const low = [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎']

/** A superscript or subscript in the letters that Unicode has for it; `^(…)` or `_(…)` where it has none. */
export function raised(text: string, kind: 'sup' | 'sub'): string {
  const letters = kind === 'sup' ? high : low
  const all = [...text.replaceAll('−', '-')].map((letter) => letters[plain.indexOf(letter)])
  return all.every((letter) => letter !== undefined) ? all.join('') : `${kind === 'sup' ? '^' : '_'}(${text})`
}

/** MathML in one line: `1/2`, `x^2`, `√(x+1)`. */
export function formulaInWords(node: Element): string {
  const parts = node.children
    .filter((child): child is Element => child.type === 'element')
    .filter(({ tagName }) => !/^annotation/.test(local(tagName)))
  const each = parts.map(formulaInWords)
  const [first = '', second = '', third = ''] = each
  switch (local(node.tagName)) {
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`
    case 'msup':
      return `${grouped(first)}^${grouped(second)}`
    case 'msub':
      return `${grouped(first)}_${grouped(second)}`
    case 'msubsup':
      return `${grouped(first)}_${grouped(second)}^${grouped(third)}`
    case 'msqrt':
      return `√${grouped(each.join(''))}`
    case 'mroot':
      return `${grouped(first)}^(1/${second})`
    case 'mtr':
      return each.join(', ')
    case 'mtable':
      return `[${each.join('; ')}]`
    default:
      return parts.length ? each.join('') : toText(node as ElementContent as Element).trim()
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
const grouped = (text: string): string => ([...text].length > 1 ? `(${text})` : text)

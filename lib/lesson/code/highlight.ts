import bash from '@shikijs/langs/bash'
import http from '@shikijs/langs/http'
import json from '@shikijs/langs/json'
import nginx from '@shikijs/langs/nginx'
import python from '@shikijs/langs/python'
import toml from '@shikijs/langs/toml'
import {
  transformerNotationDiff,
  transformerNotationErrorLevel,
  transformerNotationFocus,
  transformerNotationHighlight,
} from '@shikijs/transformers'
import type { Element, ElementContent, Text } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { createHighlighterCoreSync } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import type { LanguageRegistration } from 'shiki/types'
import { siteIdentity } from '../../site/site'
import { ink, theme, tokenClass } from './theme'

const highlighter = createHighlighterCoreSync({
  themes: [theme],
  langs: [python, http, bash, nginx, json, toml],
  engine: createJavaScriptRegexEngine({ forgiving: true }),
})

/** The grammar of each name that is known so far. */
const grammars = new Map(
  Object.entries({
    python: 'python',
    py: 'python',
    http: 'http',
    bash: 'bash',
    sh: 'bash',
    shell: 'bash',
    nginx: 'nginx',
    json: 'json',
    toml: 'toml',
  }),
)

/** Makes a grammar known under the names that authors give it. */
export function addGrammar(id: string, names: readonly string[], grammar: LanguageRegistration[] | undefined): void {
  if (grammar) highlighter.loadLanguageSync(grammar)
  for (const name of [id, ...names]) grammars.set(name.toLowerCase(), id)
}

/** Whether a name has its grammar here. */
export const hasGrammar = (name: string): boolean => grammars.has(name.toLowerCase())

const transformers = [
  transformerNotationHighlight({ classActiveLine: 'hl', classActivePre: '' }),
  transformerNotationDiff({ classLineAdd: 'add', classLineRemove: 'del', classActivePre: '' }),
  transformerNotationFocus({ classActiveLine: 'foc', classActivePre: 'has-foc' }),
  transformerNotationErrorLevel({ classMap: { error: 'bad' }, classActivePre: '' }),
]

export type HighlightOptions = {
  language: string
  /** Lines to mark, numbered like `firstLine`. */
  marked?: Iterable<number>
  firstLine?: number
}

/** Highlighted code as the inside of a `<pre>`: one `.l` per line, classes for tokens, hues for the names that belong to an actor. */
export function highlight(
  code: string,
  { language, marked = [], firstLine = 1 }: HighlightOptions,
): { html: string; lines: number; focused: boolean } {
  const id = grammars.get(language.toLowerCase()) ?? 'text'
  const tree = highlighter.codeToHast(code.replace(/\n+$/, ''), {
    lang: id,
    theme: 'ink',
    transformers,
    // A busy machine may take its time: a line given up half-way would be coloured half-way.
    tokenizeTimeLimit: 0,
  })
  const pre = tree.children[0] as Element
  const inner = pre.children[0] as Element
  const lines = inner.children.filter((child): child is Element => child.type === 'element')
  const chosen = new Set(marked)
  const python = id === 'python'
  lines.forEach((line, index) => {
    if (id === 'diff') markChange(line)
    redress(line, chosen.has(firstLine + index), python)
    if (firstLine > 1) line.properties.dataN = firstLine + index
  })
  const children = lines.flatMap((line, index): ElementContent[] => (index ? [{ type: 'text', value: '\n' }, line] : [line]))
  return { html: toHtml({ type: 'root', children }), lines: lines.length, focused: classNames(pre).includes('has-foc') }
}

/** A line of a diff is one that came or one that went by its first character. */
function markChange(line: Element): void {
  const [, sign] = /^([+-])(?!\1\1)/.exec(plain(line.children)) ?? []
  if (!sign) return
  line.properties.className = [...classNames(line), sign === '+' ? 'add' : 'del']
  // The page writes the sign in the margin.
  const [first] = line.children
  const text = first?.type === 'element' ? first.children[0] : first
  if (text?.type === 'text') text.value = text.value.slice(1)
}

function redress(line: Element, marked: boolean, python: boolean): void {
  const names = classNames(line).filter((name) => ['hl', 'add', 'del', 'foc', 'bad'].includes(name))
  if (marked && !names.includes('hl')) names.push('hl')
  const tokens = line.children.flatMap((child) => (child.type === 'element' ? token(child, python) : [child]))
  const indent = /^ */.exec(plain(tokens))?.[0].length ?? 0
  line.properties = { className: ['l', ...names, ...(indent ? [`i${Math.min(indent, 24)}`] : [])] }
  line.children = [{ type: 'element', tagName: 'span', properties: {}, children: plain(tokens) ? tokens : [{ type: 'text', value: ' ' }] }]
}

function token(element: Element, python: boolean): ElementContent[] {
  const text = plain([element])
  const colour = /color:\s*(#[0-9a-f]{6})/i.exec(String(element.properties.style ?? ''))?.[1]
  const name = tokenClass(colour ?? ink)
  if (name) {
    const [, space = '', word = ''] = /^(\s*)([\s\S]*)$/.exec(text) ?? []
    return [...(space ? [{ type: 'text' as const, value: space }] : []), ...(word ? [span(name, word)] : [])]
  }
  return python ? owned(text) : [{ type: 'text', value: text }]
}

/** Names that come from one side of the boundary: `environ` and `scope` from the server, the callables by protocol, `app` from the reader. */
const owners: Record<string, string> = {
  environ: 'e1',
  scope: 'e1',
  start_response: 'e2',
  exc_info: 'e2',
  receive: 'e4',
  send: 'e4',
  app: 'e3',
  application: 'e3',
}
const ownedName = new RegExp(`\\b(${Object.keys(owners).join('|')})\\b`)

function owned(text: string): ElementContent[] {
  const hued = siteIdentity().actors.wsgi !== undefined
  return text.split(ownedName).flatMap((piece): ElementContent[] => {
    const owner = hued && Object.hasOwn(owners, piece) ? owners[piece] : undefined
    return owner ? [span(owner, piece)] : piece ? [{ type: 'text', value: piece }] : []
  })
}

const span = (className: string, value: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: [className] },
  children: [{ type: 'text', value }],
})

function plain(nodes: ElementContent[]): string {
  return nodes.map((node) => (node.type === 'text' ? (node as Text).value : node.type === 'element' ? plain(node.children) : '')).join('')
}

function classNames(node: Element): string[] {
  const { className, class: attribute } = node.properties
  return [className, attribute]
    .flat()
    .flatMap((value) => String(value ?? '').split(' '))
    .filter(Boolean)
}

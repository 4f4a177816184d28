import { fromHtml } from 'hast-util-from-html'
import { toText } from 'hast-util-to-text'

const styling = /<\/?(?:b|i|u|s|em|strong|code|span|small|sub|sup|mark|del|font|center|p|div)(?:\s[^<>]*)?>/gi

/** A label as a reader sees it, with `\n` where a line ends: quotes, styling and the marks of Markdown strings are taken off, entities are the characters they name. */
export function labelText(written: string): string {
  const quoted = /^\s*"([\s\S]*)"\s*$/.exec(written)?.[1] ?? written.trim()
  const markdown = /^`([\s\S]*)`$/.exec(quoted)?.[1]
  const plain = (markdown ?? quoted).replace(/\*\*(?=\S)(.+?\S)\*\*(?!\w)/g, '$1')
  return (markdown === undefined ? plain : plain.replace(/(^|\W)[*_](\S(?:.*?\S)?)[*_](?=\W|$)/g, '$1$2'))
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(styling, '')
    .replace(/[#&](\w+);/g, (whole, name: string) => character(name) ?? whole)
    .replace(/&(#\w+);/g, (whole, name: string) => character(name.slice(1)) ?? whole)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

/** `9829`, `x2665`, `hearts`: the character, where it is one. */
function character(name: string): string | undefined {
  const entity = /^\d+$/.test(name) || /^x[\da-f]+$/i.test(name) ? `&#${name};` : `&${name};`
  const text = toText({ type: 'element', tagName: 'pre', properties: {}, children: fromHtml(entity, { fragment: true }).children as never })
  return text === entity ? undefined : text
}

/** The same for a node, where a written `\n` ends a line too. */
export const nodeText = (written: string): string => labelText(written.replace(/\\n/g, '<br>'))

import type { Node } from 'mdast'
import { didYouMean } from '../../authoring/did-you-mean'
import { ourWordFor } from '../../lesson/foreign-words'
import { isJsx, type JsxNode, propsOf } from '../../lesson/jsx-nodes'
import { plainElements } from '../../lesson/plain-elements'
import { vocabulary, wordNamed } from '../../lesson/vocabulary'
import type { Report } from '../../lesson/words/word'
import type { CheckContext } from './context'

/** One component: is it known, does it stand where it may, do its props hold? */
export function checkComponent(node: JsxNode, parent: Node | undefined, around: CheckContext, add: Report): void {
  const name = node.name ?? '<>'
  const known = wordNamed(name)
  const tag = `<${name}>`
  if (Object.hasOwn(plainElements, name)) {
    checkPlain(node, name, add)
    return
  }
  const ours = known ? undefined : ourWordFor(name)
  if (ours) {
    add(
      node,
      tag,
      `There is no component <${name}> here.`,
      ours.startsWith('write ') ? `Here, ${ours}.` : `${name} of other systems is ${ours} here.`,
    )
    return
  }
  if (!known) {
    const remedy = `Use a word of the vocabulary (see /authors).${didYouMean(name, Object.keys(vocabulary))} To show a less-than sign, write \\<.`
    add(node, tag, `There is no component <${name}>.`, remedy)
    return
  }
  if (known.inside && !(parent && isJsx(parent) && parent.name === known.inside))
    add(node, tag, `<${name}> stands outside <${known.inside}>.`, `Move it into a <${known.inside}>.`)
  if (known.where === 'block' && node.type === 'mdxJsxTextElement')
    add(node, tag, `<${name}> stands inside a sentence.`, 'Put it on lines of its own, with an empty line before and after.')
  const { props, computed } = propsOf(node)
  for (const what of computed)
    add(node, `${tag} ${what}`, 'Props are plain text in double quotes.', 'Lessons hold no JavaScript: write name="value".')
  const parsed = known.props.safeParse(props)
  for (const issue of parsed.success ? [] : parsed.error.issues) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys)
        add(
          node,
          `${tag} ${key}`,
          `<${name}> has no prop "${key}".`,
          `Remove it, or mend its spelling.${didYouMean(key, Object.keys(known.props.shape))}`,
        )
    else {
      const prop = String(issue.path[0])
      const found = props[prop]
      if (computed.includes(prop)) continue
      const wanted =
        issue.code === 'invalid_value'
          ? issue.values.map((v) => `"${String(v)}"`).join(' or ')
          : issue.code === 'invalid_format' ||
              issue.code === 'invalid_union' ||
              (issue.code === 'invalid_type' && issue.expected === 'boolean')
            ? issue.message
            : 'some text'
      if (found === undefined) add(node, `${tag} ${prop}`, `<${name}> needs the prop "${prop}".`, `Write ${prop}="…" (${wanted}).`)
      else add(node, `${tag} ${prop}`, `Expected ${wanted} for "${prop}", found ${found === true ? 'no value' : `"${found}"`}.`)
    }
  }
  if (parsed.success) known.check?.(node, parsed.data, around, add)
}

/** An element of HTML: has it attributes that a lesson may not give it? */
function checkPlain(node: JsxNode, name: string, add: Report): void {
  const { props, computed } = propsOf(node)
  const allowed = plainElements[name] ?? []
  for (const prop of [...Object.keys(props), ...computed])
    if (!allowed.includes(prop))
      add(
        node,
        `<${name}> ${prop}`,
        `<${name}> has no "${prop}" here.`,
        allowed.length ? `It may have ${allowed.join(', ')}.` : 'Remove it.',
      )
}

import type { Code } from 'mdast'
import { didYouMean } from '../../authoring/did-you-mean'
import { grammarOf, languageNames } from '../../lesson/code/languages'
import { checkDiagram } from '../../lesson/diagram/mermaid'
import { parseFenceMeta } from '../../lesson/fence'
import { includeIn } from '../../lesson/foreign-words'
import { lineNumbers } from '../../lesson/line-numbers'
import type { Report } from '../../lesson/words/word'

const fenceAttributes = { mermaid: ['alt', 'caption', 'id'], code: ['title', 'id', 'caption', 'run'] }

/** Words on the opening line that other systems know, and ours. */
const foreign: Record<string, string> = {
  mark: 'Write the lines in braces: {2,4-5}.',
  ins: 'Write a fence in diff, with + before the lines.',
  del: 'Write a fence in diff, with - before the lines.',
  live: 'Remove it: code that runs is a <Sample>.',
}

/** One fence: a language, marks and words that mean something, and for a diagram a description and a drawing. */
export function checkFence(node: Code, add: Report): void {
  const language = node.lang ?? ''
  const place = `\`\`\`${language}`
  if (language !== 'mermaid' && !grammarOf(language)) {
    const [, directive] = /^\{(\w[\w-]*)\}$/.exec(language) ?? []
    const fact = directive ? `"{${directive}}" is a directive of another system.` : `Nobody knows the language "${language}".`
    const remedy = directive
      ? 'Write > [!NOTE], :::note or a word of the vocabulary (see /authors).'
      : `Name a language of Shiki’s, or text for none.${didYouMean(language, languageNames())}`
    add(node, place, fact, remedy)
    return
  }
  const { attributes, unknown, highlight } = parseFenceMeta(node.meta)
  const allowed = language === 'mermaid' ? fenceAttributes.mermaid : fenceAttributes.code
  for (const word of [...unknown, ...Object.keys(attributes).filter((key) => !allowed.includes(key))])
    add(
      node,
      place,
      `"${word}" means nothing on the first line of a fence.`,
      foreign[word.replace(/=.*/s, '').toLowerCase()] ??
        `Allowed are ${allowed.map((a) => `${a}="…"`).join(', ')}${language === 'mermaid' ? '' : ' and {line numbers}'}.${didYouMean(word.replace(/=.*/, ''), allowed)}`,
    )
  const include = /^(md|mdx|markdown|text|hbs|handlebars)?$/.test(language) ? undefined : includeIn(node.value)
  if (include)
    add(
      node,
      place,
      `"${include}" would be shown as it stands.`,
      'Nothing is included here: put the lines in the fence, or the file in code/ with <Sample>.',
    )
  const lines = node.value.split('\n').length
  if (highlight && !lineNumbers(highlight).every((n) => n >= 1 && n <= lines))
    add(node, place, `Expected line numbers from 1 to ${lines} in {…}, found ${highlight}.`)
  if (attributes.id && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(attributes.id))
    add(node, place, `"${attributes.id}" is no anchor.`, 'Use lower-case words joined by hyphens.')
  if (language !== 'mermaid') return
  if (!attributes.alt?.trim())
    add(node, place, 'The diagram has no description.', 'Say in sentences what it shows, on the fence line: alt="…".')
  for (const { line, fact, remedy } of checkDiagram(node.value)) add(node, place, fact, remedy, (node.position?.start.line ?? 0) + line)
}

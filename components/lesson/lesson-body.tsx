import type { Element } from 'hast'
import { type Components, type Evaluater, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { Code, Root } from 'mdast'
import { Fragment, type ReactElement } from 'react'
import { jsx, jsxs } from 'react/jsx-runtime'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { loadLanguages } from '@/lib/lesson/code/load-languages'
import { inlineCode } from '@/lib/lesson/inline-code'
import { joinMarginNotes } from './margin-notes'
import { type LessonContext, lessonComponents } from './registry'

/** A fence becomes an element of its own, so that the registry draws it. */
const handlers: Options['handlers'] = {
  inlineCode,
  code: (_state, node: Code): Element => ({
    type: 'element',
    tagName: 'x-fence',
    properties: {
      language: node.lang ?? 'text',
      meta: node.meta ?? '',
      value: node.value,
      anchor: String(node.data?.hProperties?.id ?? ''),
    },
    children: [],
  }),
  math: (_state, node: { value: string }): Element => formula(node.value, true),
  inlineMath: (_state, node: { value: string }): Element => formula(node.value, false),
}

const formula = (value: string, display: boolean): Element => ({
  type: 'element',
  tagName: 'x-formula',
  properties: { value, display: display ? 'block' : '' },
  children: [],
})

const toHast = unified()
  .use(remarkRehype, {
    handlers,
    clobberPrefix: '',
    footnoteLabelTagName: 'p',
    footnoteLabelProperties: {},
    footnoteBackLabel: 'Back to the text',
    passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
  })
  .freeze()

/** A lesson's tree as the page shows it. */
export async function LessonBody({ tree, context }: { tree: Root; context: LessonContext }): Promise<ReactElement> {
  await loadLanguages(languagesIn(tree))
  const components = lessonComponents(context)
  const hast = toHast.runSync(joinMarginNotes(tree))
  return toJsxRuntime(hast, { Fragment, jsx, jsxs, components, passNode: true, createEvaluater: () => nameLookup(components) })
}

/** Lessons hold no JavaScript; all there is to evaluate is a component's name. */
function nameLookup(components: Components): Evaluater {
  return {
    evaluateExpression: (expression) =>
      expression.type === 'Identifier' ? (components as Record<string, unknown>)[expression.name] : undefined,
    evaluateProgram: () => undefined,
  }
}

function languagesIn(tree: Root): string[] {
  const found: string[] = []
  visit(tree, 'code', ({ lang }) => {
    if (lang && lang !== 'mermaid') found.push(lang)
  })
  return found
}

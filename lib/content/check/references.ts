import { visit } from 'unist-util-visit'
import { didYouMean } from '../../authoring/did-you-mean'
import { unknownPack } from '../../authoring/unknown-pack'
import { checkSvg } from '../../lesson/diagram/svg'
import { type JsxNode, propsOf } from '../../lesson/jsx-nodes'
import { lineNumbers } from '../../lesson/vocabulary'
import { definesApp } from '../../runtime/lab/runnable'
import type { CheckContext, Report } from './context'

/** Props that name a file, a term, a clause or a guide: does it exist? */
export function checkReferences(
  node: JsxNode,
  name: string,
  props: Record<string, string | true>,
  around: CheckContext,
  add: Report,
): void {
  const text = (prop: string) => (typeof props[prop] === 'string' ? props[prop] : undefined)
  const file = text('file')
  if ((name === 'Sample' || name === 'Side' || name === 'Concurrency') && file !== undefined) {
    const source = around.samples.get(file)
    if (source === undefined) {
      const fact = `<${name} file="${file}"> names no file in code/.${didYouMean(file, around.samples.keys())}`
      add(node, `<${name}> file`, fact, 'Add the file, or mend the name.')
      return
    }
    const count = source.trimEnd().split('\n').length
    const keys = text('keys')
      ?.split(/\s+/)
      .map((key) => key.slice(2))
      .join(',')
    for (const [prop, ranges] of Object.entries({ lines: text('lines'), highlight: text('highlight'), keys }))
      if (ranges && Math.max(...ranges.split(/[,-]/).map(Number)) > count)
        add(node, `<${name}> ${prop}`, `Expected lines of ${file} (1 to ${count}), found ${text(prop)}.`)
      else if (ranges && !lineNumbers(ranges).length) add(node, `<${name}> ${prop}`, `The range "${text(prop)}" runs backwards.`)
  }
  if (name === 'Sample' && file !== undefined) checkRun(node, props, around.samples.get(file) ?? '', add)
  const unknown = unknownPack(text('packages'), around.packs)
  if (unknown) add(node, `<${name}> packages`, unknown.fact, unknown.remedy)
  const id = text('id') ?? ''
  if (name === 'Exercise' && !around.exercises.has(id))
    add(
      node,
      '<Exercise> id',
      `"${id}" names no folder in exercises/.${didYouMean(id, around.exercises.keys())}`,
      'Add the folder with exercise.json, starter.py, solution.py and checks.py, or mend the name.',
    )
  if (name === 'Diagram')
    for (const prop of ['file', 'narrow'] as const) {
      const drawing = text(prop)
      if (drawing === undefined) continue
      const source = around.diagrams.get(drawing)
      if (source === undefined)
        add(
          node,
          `<Diagram> ${prop}`,
          `"${drawing}" names no file in diagrams/.${didYouMean(drawing, around.diagrams.keys())}`,
          'Add the file, or mend the name.',
        )
      else for (const fact of checkSvg(source)) add(node, `<Diagram> ${drawing}`, fact)
    }
  const one = text('case')
  if (name === 'OnServers' && one !== undefined && !around.cases.has(one))
    add(
      node,
      '<OnServers> case',
      `content/servers/cases has no case "${one}".${didYouMean(one, around.cases)}`,
      'Write it as its group and its id.',
    )
  if (name === 'Timings')
    for (const setting of (text('settings') ?? '').split(' '))
      if (!around.settings.has(setting))
        add(
          node,
          '<Timings> settings',
          `content/servers/concurrency/settings.json has no "${setting}".${didYouMean(setting, around.settings)}`,
          'Add the setting and record it, or mend the id.',
        )
  if (name === 'Term') {
    const id = termId(node)
    if (!around.terms.has(id))
      add(
        node,
        '<Term>',
        `The glossary has no term "${id}".${didYouMean(id, around.terms)}`,
        'Add it to content/glossary.json, or name its id: <Term id="…">.',
      )
  }
  if (name === 'Spec') {
    const [doc = '', clause = ''] = [text('doc'), text('clause')]
    const spec = around.specs[doc]
    if (!spec) add(node, '<Spec> doc', `content/specs.json has no document "${doc}".${didYouMean(doc, Object.keys(around.specs))}`)
    else if (!spec.clauses[clause])
      add(
        node,
        '<Spec> clause',
        `${spec.title} has no clause "${clause}" in content/specs.json.${didYouMean(clause, Object.keys(spec.clauses))}`,
        'Add it there with the heading it has in the document.',
      )
  }
  const to = text('to')
  if (name === 'GuideLink' && to !== undefined && !around.guides.has(to))
    add(
      node,
      '<GuideLink> to',
      `There is no guide "${to}".${didYouMean(to, around.guides)}`,
      'List it under "related" in guide.json, as planned.',
    )
}

const runProps = ['request', 'body', 'interface', 'mode', 'send', 'lifespan', 'strict', 'packages']

/** Props that say how a sample runs, on a sample that runs. */
function checkRun(node: JsxNode, props: Record<string, string | true>, source: string, add: Report): void {
  const told = runProps.find((prop) => props[prop] !== undefined)
  if (told && props.still) add(node, `<Sample> ${told}`, `"${told}" says how to run a sample that is still.`, 'Remove one of the two.')
  else if (told && !definesApp(source))
    add(node, `<Sample> ${told}`, `"${told}" says how to run a file that defines neither app nor application.`, 'Remove it, or define app.')
  if (props.send !== undefined && props.mode !== 'websocket')
    add(node, '<Sample> send', '"send" needs a WebSocket to send over.', 'Write mode="websocket" beside it.')
}

/** The id a `<Term>` refers to: its `id`, or its own words. */
export function termId(node: JsxNode): string {
  const { id } = propsOf(node).props
  if (typeof id === 'string') return id
  let words = ''
  visit(node, (child) => {
    if (child.type === 'text' || child.type === 'inlineCode') words += child.value
  })
  return words
    .toLowerCase()
    .trim()
    .replace(/[\s_]+/g, '-')
}

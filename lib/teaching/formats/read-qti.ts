import { strFromU8, unzipSync } from 'fflate'
import type { Element } from 'xast'
import { choiceEntryFrom, type ImportedEntry, idFrom, matchEntryFrom, type QuestionImport, unexplained } from './imported'
import { markdownOf } from './markup'
import { Unreadable } from './unreadable'
import { all, below, first, hastOfXml, isNamed, rootOf, textOf } from './xml'

const start = { line: 1, column: 1 }
const largest = 50_000_000

/** The questions of a QTI 2.1 package (a zip) or of a single item. Throws Unreadable where there is nothing to read. */
export function readQti(data: Uint8Array, file: string): QuestionImport {
  const documents = data[0] === 0x50 && data[1] === 0x4b ? documentsOf(data, file) : [{ name: file, text: strFromU8(data) }]
  const imported: QuestionImport = { entries: [], losses: [] }
  for (const { name, text } of documents) {
    const root = rootOf(text, name)
    const items = isNamed(root, 'assessmentItem') ? [root] : all(root, 'assessmentItem')
    for (const item of items) {
      const id = (item.attributes.identifier ?? '').replace(/^q-/, '') || name
      try {
        imported.entries.push(entryOf(item, (what) => imported.losses.push({ id, what })))
      } catch (error) {
        imported.losses.push({ id, what: `left out. ${error instanceof Error ? error.message : error}` })
      }
    }
  }
  if (!imported.entries.length && !imported.losses.length)
    throw new Unreadable(
      file,
      start,
      'There is no QTI 2.1 item in it.',
      'Export the questions as QTI 2.1; QTI 1.2 and QTI 3 are other formats.',
    )
  return imported
}

function documentsOf(data: Uint8Array, file: string): { name: string; text: string }[] {
  try {
    let size = 0
    const files = unzipSync(data, {
      filter: ({ name, originalSize }) =>
        /\.xml$/i.test(name) && !/(^|\/)imsmanifest\.xml$/i.test(name) && (size += originalSize) < largest,
    })
    return Object.entries(files).map(([name, bytes]) => ({ name: `${file}/${name}`, text: strFromU8(bytes) }))
  } catch {
    throw new Unreadable(
      file,
      start,
      'The package is damaged: it does not unpack.',
      'Export it again, and take care that it arrives whole.',
    )
  }
}

const interactions = ['choiceInteraction', 'orderInteraction', 'matchInteraction', 'textEntryInteraction']

function entryOf(item: Element, lose: (what: string) => void): ImportedEntry {
  const body = first(item, 'itemBody')
  if (!body) throw new Error('It has no body.')
  const found = interactions.flatMap((name) => all(body, name))
  const [interaction] = found
  if (!interaction || found.length > 1)
    throw new Error(found.length ? 'It asks several things at once.' : 'It is of a kind that quiz.json does not have.')
  const name = interactions.find((known) => isNamed(interaction, known))
  const declaration = all(item, 'responseDeclaration').find((d) => d.attributes.identifier === interaction.attributes.responseIdentifier)
  const feedback = new Map(all(item, 'modalFeedback').map((shown) => [shown.attributes.identifier ?? '', words(shown)]))
  const [prompt] = below(interaction, 'prompt')
  const q = [words(body, interactions), prompt ? words(prompt) : ''].filter(Boolean).join('\n\n')
  const id = idFrom((item.attributes.identifier ?? '').replace(/^q-/, ''))
  const right = all(first(item, 'correctResponse') ?? item, 'value').map((value) => textOf(value).trim())
  const choices = below(interaction, 'simpleChoice').map((choice) => {
    const identifier = choice.attributes.identifier ?? ''
    const inline = all(choice, 'feedbackInline').map((shown) => words(shown))
    return {
      identifier,
      id: idFrom(identifier.replace(/^c-/, '')),
      text: words(choice, ['feedbackInline']),
      feedback: feedback.get(identifier) ?? inline[0],
      right: right.includes(identifier),
    }
  })
  const used = new Set(['explain', 'otherwise', ...choices.map(({ identifier }) => identifier)])
  const others = [...feedback].filter(([key]) => !used.has(key) && !/^near-\d+$/.test(key)).map(([, text]) => text)
  const explain = feedback.get('explain') || others.join('\n\n') || unexplained
  const head = { ...(id && { id }), q, explain }
  if (name === 'choiceInteraction') {
    if (all(item, 'mapEntry').length) lose('partial credit: an answer here is right or not')
    return choiceEntryFrom(head, choices, declaration?.attributes.cardinality === 'multiple')
  }
  if (name === 'orderInteraction') {
    const items = right.map((identifier) => choices.find((choice) => choice.identifier === identifier))
    if (items.length < 3 || items.some((one) => !one)) throw new Error('Its right order does not name what it offers.')
    return { ...head, kind: 'order', items: items.flatMap((one) => (one ? { ...(one.id && { id: one.id }), text: one.text } : [])) }
  }
  if (name === 'matchInteraction') {
    const [prompts = [], options = []] = below(interaction, 'simpleMatchSet').map((set) =>
      below(set, 'simpleAssociableChoice').map((one) => ({ identifier: one.attributes.identifier ?? '', text: words(one) })),
    )
    const pairs = right.map((pair) => pair.split(/\s+/))
    const matched = prompts.map(({ identifier, text }) => {
      const partner = options.find((one) => pairs.some(([from, to]) => from === identifier && to === one.identifier))
      if (!partner) throw new Error('Its right pairs do not name what it offers.')
      const own = idFrom(identifier.replace(/^p-/, ''))
      return { ...(own && { id: own }), text, match: partner.text }
    })
    const alone = options.filter(({ identifier }) => !pairs.some(([, to]) => to === identifier)).map(({ text }) => text)
    return matchEntryFrom(head, matched, alone)
  }
  return { ...head, kind: 'text', ...answersOf(item, right, feedback) }
}

function answersOf(item: Element, right: string[], feedback: Map<string, string>) {
  const entries = all(item, 'mapEntry').filter((entry) => Number(entry.attributes.mappedValue) > 0)
  const answers = [...new Set([...right, ...entries.map((entry) => entry.attributes.mapKey ?? '')])].filter((text) => text.trim())
  if (!answers.length) throw new Error('It names no right answer.')
  const exact = [...entries, ...all(item, 'stringMatch')].some((entry) => entry.attributes.caseSensitive === 'true')
  const near = all(item, 'stringMatch').flatMap((match, i) => {
    const text = feedback.get(`near-${i + 1}`)
    return text ? { answer: textOf(first(match, 'baseValue')), feedback: text } : []
  })
  const otherwise = feedback.get('otherwise')
  return { answers, ...(near.length && { near }), ...(otherwise && { otherwise }), ...(exact && { exact }) }
}

const words = (element: Element, leave: string[] = []): string => markdownOf(hastOfXml(element.children, leave))

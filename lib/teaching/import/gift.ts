import { unexplained } from '../../quiz/unexplained'
import { giftAnswers } from './gift-answers'
import { Gathering, type ImportedEntry, idFrom, LeftOutQuestion, type Lose, type QuestionImport } from './imported'
import { Unreadable } from './unreadable'
import { type ForeignText, foreignMarkdown, gapMark } from './words'

/** The questions of a GIFT file, read as Moodle reads it: question by question, parted by blank lines. Throws Unreadable where there is none. */
export function readGift(text: string, file: string): QuestionImport {
  const gathering = new Gathering()
  let category = ''
  let asked = 0
  for (const { line, lines } of blocksOf(text)) {
    const at = `line ${line}`
    const comments = lines.filter((one) => one.trim().startsWith('//')).map((one) => one.trim().slice(2).trim())
    const body = trimmed(lines.map((one) => (one.trim().startsWith('//') ? ' ' : one)).join('\n'))
    if (!body.trim()) continue
    if (body.startsWith('$CATEGORY:')) {
      const [named = '', ...rest] = body.slice(10).split('\n')
      category = named.trim()
      if (rest.join('').trim())
        gathering.lose(`the text below ${category}`, at, 'left out. It stands right below a category; part them with a blank line.')
      continue
    }
    asked++
    const { name, format, stem, answers } = partsOf(shielded(body))
    const id = comments.join(' ').match(/\[id:([^\]]+)\]/)?.[1]
    gathering.take(id?.trim() || name || `question ${asked}`, at, (lose) => {
      if (stem === undefined) throw new LeftOutQuestion(answers ?? '')
      if (answers === undefined) throw new LeftOutQuestion('It has no answers in braces: it is a text between questions.')
      if (category) lose(`its category, ${category}`)
      if (/\[tag:[^\]]+\]/.test(comments.join(' '))) lose('its tags')
      const remarks = comments.filter((comment) => comment.replace(/\[(id|tag):[^\]]*\]/g, '').trim()).length
      if (remarks) lose(`${remarks} comment${remarks > 1 ? 's' : ''} (//)`)
      return entryOf({ id, format, stem, answers }, lose)
    })
  }
  if (!asked)
    throw new Unreadable(file, { line: 1, column: 1 }, 'There is no question in it.', 'A GIFT question has its answers in braces.')
  return gathering
}

type Parts = { name?: string; format: ForeignText['format']; stem?: string; answers?: string }

function entryOf({ id, format, stem, answers }: Parts & { id?: string; stem: string; answers: string }, lose: Lose): ImportedEntry {
  const said = (text: string, where: string) => {
    const own = formatted(text, format)
    return foreignMarkdown({ format: own.format, text: unshielded(own.text).trim() }, where, lose)
  }
  const q = foreignMarkdown({ format, text: unshielded(stem) }, 'the question', lose)
  if (!q) throw new LeftOutQuestion('It asks nothing.')
  const separator = answers.lastIndexOf('####')
  const explain = separator < 0 ? '' : said(answers.slice(separator + 4).trim(), 'the explanation')
  const own = idFrom(id)
  const head = { ...(own && { id: own }), q, explain: explain || unexplained }
  return giftAnswers(head, (separator < 0 ? answers : answers.slice(0, separator)).trim(), {
    said,
    plain: (text) => unshielded(formatted(text, 'plain').text),
    lose,
  })
}

/** Blocks between blank lines; one that opens a brace goes on to the block that closes it. */
function blocksOf(text: string): { line: number; lines: string[] }[] {
  const blocks: { line: number; lines: string[] }[] = []
  let open: { line: number; lines: string[] } | undefined
  text.split(/\r\n?|\n/).forEach((one, i) => {
    if (one.trim()) {
      open ??= { line: i + 1, lines: [] }
      open.lines.push(one)
    } else if (open) {
      blocks.push(open)
      open = undefined
    }
  })
  if (open) blocks.push(open)
  for (let i = 0; i + 1 < blocks.length; ) {
    const [here, next] = [blocks[i], blocks[i + 1]]
    if (here && next && braces(here.lines).endsWith('{') && braces(next.lines).startsWith('}') && !next.lines[0]?.trim().startsWith('::')) {
      here.lines.push('', ...next.lines)
      blocks.splice(i + 1, 1)
    } else i++
  }
  return blocks.map((block) => (block.lines[0]?.trim().startsWith('//') ? withoutRemarks(block) : block))
}

/** The braces of some lines, in their order, without those that are escaped or stand in a comment. */
const braces = (lines: string[]): string =>
  lines
    .filter((line) => !line.trim().startsWith('//'))
    .join('\n')
    .replace(/\\[^\n]|[^{}]/g, '')

/** Comments before a question are its own; its line is that of the question. */
function withoutRemarks({ line, lines }: { line: number; lines: string[] }) {
  const first = lines.findIndex((one) => !one.trim().startsWith('//'))
  return { line: line + Math.max(0, first), lines }
}

const trimmed = (text: string): string => text.replace(/^\s*\n|^[ \t]+(?=::|\$CATEGORY)/, '').trim()

/** Name, text and answers of a question. Where its braces do not fit, the answers say so and there is no stem. */
function partsOf(body: string): Parts {
  const named = /^::([\s\S]*?)::/.exec(body)
  const name = named
    ? unshielded(named[1] ?? '')
        .replace(/\s+/g, ' ')
        .trim()
    : undefined
  const text = body.slice(named?.[0].length ?? 0).trim()
  const [start, end] = [text.indexOf('{'), text.indexOf('}')]
  const given = name ? { name } : {}
  if (start < 0 && end < 0) return { ...given, format: 'auto', stem: text }
  if (start < 0 || end < start)
    return {
      ...given,
      format: 'auto',
      answers: 'Its braces do not fit together: answers stand in { and }; a brace in a text is written \\{ or \\}.',
    }
  const tail = text.slice(end + 1)
  const { format, text: stem } = formatted(
    text.endsWith('}') ? text.slice(0, start) + tail : `${text.slice(0, start)}${gapMark}${tail}`,
    'auto',
  )
  return { ...given, format, stem, answers: text.slice(start + 1, end).trim() }
}

const formats: Record<string, ForeignText['format']> = { html: 'html', plain: 'plain', markdown: 'markdown', moodle: 'auto' }

/** A text that may begin with the name of its format. */
function formatted(text: string, otherwise: ForeignText['format']): ForeignText {
  const [whole = '', name = ''] = /^\[(\w+)\]/.exec(text) ?? []
  const format = formats[name]
  return format ? { format, text: text.slice(whole.length).trim() } : { format: otherwise, text: text.trim() }
}

const signs = '\\:#={}~'
/** Signs with a backslash before them, out of the way of the marks of GIFT. */
const shielded = (text: string): string =>
  text.replace(/\\([\\:#={}~n])/g, (_, sign: string) => String.fromCharCode(0xe010 + (sign === 'n' ? signs.length : signs.indexOf(sign))))
const unshielded = (text: string): string =>
  text.replace(/[\uE010-\uE017]/g, (sign) =>
    sign.charCodeAt(0) - 0xe010 === signs.length ? '\n' : (signs[sign.charCodeAt(0) - 0xe010] ?? ''),
  )

import { parse, TomlError } from 'smol-toml'
import { z } from 'zod'
import { unexplained } from '../../quiz/unexplained'
import { Gathering, type ImportedEntry, idFrom, importedChoice, LeftOutQuestion, type Lose, type QuestionImport } from './imported'
import { typedEntry } from './typed'
import { foreignMarkdown } from './words'

const question = z.looseObject({
  id: z.string().optional(),
  type: z.string(),
  prompt: z.looseObject({ prompt: z.string().optional(), distractors: z.array(z.string()).optional() }).optional(),
  answer: z
    .looseObject({ answer: z.union([z.string(), z.array(z.string())]).optional(), alternatives: z.array(z.string()).optional() })
    .optional(),
  context: z.string().optional(),
})

/** Whether a text is TOML as mdbook-quiz keeps its questions. */
export const isMdbook = (text: string): boolean => /^\s*\[\[\s*questions\s*\]\]/m.test(text)

/** The questions of a TOML file of mdbook-quiz, table by table. */
export function readMdbook(text: string): QuestionImport {
  const gathering = new Gathering()
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  const starts = lines.flatMap((line, i) => (/^\s*\[\[\s*questions\s*\]\]/.test(line) ? [i] : []))
  starts.forEach((start, i) => {
    const table = lines.slice(start, starts[i + 1]).join('\n')
    gathering.take(/^id\s*=\s*["'](.+)["']/m.exec(table)?.[1] ?? `question ${i + 1}`, `line ${start + 1}`, (lose) =>
      entryOf(tableIn(table, start), lose),
    )
  })
  return gathering
}

function tableIn(table: string, start: number): unknown {
  try {
    return (parse(table) as { questions: unknown[] }).questions[0]
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [reason = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n')
    throw new LeftOutQuestion(`Its TOML does not read in line ${start + error.line}: ${reason}.`)
  }
}

function entryOf(table: unknown, lose: Lose): ImportedEntry {
  const parsed = question.safeParse(table)
  if (!parsed.success)
    throw new LeftOutQuestion(
      `It is not as mdbook-quiz has it: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}.`,
    )
  const { id: name, type, prompt, answer, context } = parsed.data
  const said = (text: string, where: string) => foreignMarkdown({ format: 'markdown', text }, where, lose)
  const id = idFrom(name)
  const head = {
    ...(id && { id }),
    q: said(prompt?.prompt ?? '', 'the question'),
    explain: said(context ?? '', 'the explanation') || unexplained,
  }
  if (!head.q && type !== 'Tracing') throw new LeftOutQuestion('It asks nothing.')
  const right = [answer?.answer ?? []].flat()
  if (type === 'MultipleChoice') {
    const several = Array.isArray(answer?.answer)
    const all = [...right.map((text) => ({ text, right: true })), ...(prompt?.distractors ?? []).map((text) => ({ text, right: false }))]
    return importedChoice(
      head,
      all.map(({ text, right }, i) => ({ text: said(text, `choice ${i + 1}`), right })),
      several,
    )
  }
  if (type === 'ShortAnswer') {
    const typed = [...right, ...(answer?.alternatives ?? [])].map((one) => ({ weight: 100, typed: one.replaceAll('*', '\\*') }))
    return typedEntry(head, typed, false, lose)
  }
  throw new LeftOutQuestion(`quiz.json has no kind for mdbook-quiz’s “${type}”.`)
}

import fs from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { contentFolder } from '@/lib/authoring/content-folder'
import { formatProblems } from '@/lib/authoring/problem'
import { site } from '@/lib/site/site'
import type { FormatName } from '@/lib/teaching/formats/formats'
import { lossReport } from '@/lib/teaching/formats/loss'
import { formatsRead } from '@/lib/teaching/import/recognise'
import { Unreadable } from '@/lib/teaching/import/unreadable'
import { phasesNamed } from '@/lib/teaching/phases-named'

const formatNames = Object.keys({ qti: 1, qti12: 1, moodle: 1, gift: 1, csv: 1, anki: 1 } satisfies Record<FormatName, 1>)

const help = `npm run quiz -- take GUIDE/PHASE
    Asks the questions of a phase in this terminal.

npm run quiz -- export GUIDE[/PHASE] --format ${formatNames.join('|')} [--out FILE] [--force]
    Writes the questions in another format, and says what it does not carry.

npm run quiz -- import FILE [--out quiz.json] [--force]
    Makes a quiz.json of the questions in a file, and says what did not come along.
    ${formatsRead}
    /teach/questions does the same in a browser.

  --out FILE   where to write; without it, import prints and export names the file after the guide
  --force      write over a file that exists
  --help       this text`

const commands: Record<string, (name: string, options: Options) => Promise<void>> = { export: exportBank, import: importFile, take }
type Options = { format?: string; out?: string; force?: boolean }

/** npm run quiz: takes questions along, brings them in, or asks them here. */
try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const [command = '', name = ''] = positionals
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined
  if (values.help || command === 'help') console.log(help)
  else if (!run || !name) throw new Error(help)
  else await run(name, values)
} catch (error) {
  console.error(error instanceof Unreadable ? formatProblems([error.problem]) : error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function exportBank(name: string, { format = '', out, force }: Options): Promise<void> {
  const [{ formats }, { bankOf }] = await Promise.all([import('@/lib/teaching/formats/formats'), import('@/lib/teaching/formats/bank')])
  if (!Object.hasOwn(formats, format)) throw new Error(`Name a format: --format ${formatNames.join('|')}`)
  const { guide, phases, phase } = phasesNamed(await content(), name)
  const { bank, losses } = bankOf(phase ? `${guide.slug}-${phase.slug}` : guide.slug, phase?.title ?? guide.title, phases)
  const { ending, title, write } = formats[format as FormatName]
  const file = out ?? `${bank.name}${ending}`
  keepWhatIs(file, force)
  const written = write(bank)
  fs.writeFileSync(file, written.data)
  const count = bank.sections.reduce((sum, { items }) => sum + items.length, 0)
  const all = [...losses, ...written.losses]
  console.log(`${file}: ${count} questions as ${title}.`)
  console.log(all.length ? `\nWhat ${title} does not carry:\n${lossReport(all)}` : 'Nothing was lost.')
  if (!process.env.SITE_URL) console.log(`\nLinks in it lead to ${site.origin}. Set SITE_URL to where your site lives.`)
}

async function importFile(file: string, { out, force }: Options): Promise<void> {
  if (!fs.existsSync(file)) throw new Error(`There is no file ${file}.`)
  if (fs.statSync(file).isDirectory()) throw new Error(`${file} is a folder. Name a file in it, or zip the folder and import the zip.`)
  if (out) keepWhatIs(out, force)
  const { importQuestions } = await import('@/lib/teaching/import/import')
  const { entries, losses, refused } = importQuestions(fs.readFileSync(file), path.basename(file))
  const lost = losses.length ? `\nWhat did not come along:\n${lossReport(losses)}` : ''
  if (!entries.length) throw new Error(`No question of ${file} can be one of quiz.json; nothing was written.${lost && `\n${lost}`}`)
  const text = `${JSON.stringify(entries, null, 2)}\n`
  if (out) fs.writeFileSync(out, text)
  else process.stdout.write(text)
  console.error(`${entries.length} ${entries.length === 1 ? 'question' : 'questions'} read from ${file}.`)
  if (lost) console.error(lost)
  if (refused.length) console.error(`\nWhat npm run check will refuse until it is mended:\n${lossReport(refused)}`)
  console.error('\nThey have no `see` yet, and nothing has checked their keys: put them into a phase and run npm run check.')
}

/** Throws where a file exists and nobody said that it may be written over. */
function keepWhatIs(file: string, force = false): void {
  if (fs.existsSync(file) && !force)
    throw new Error(`${file} exists and was left as it is. Name another file, or add --force to write over it.`)
}

async function take(name: string): Promise<void> {
  const { phase } = phasesNamed(await content(), name)
  if (!phase) throw new Error('Name a phase: npm run quiz -- take GUIDE/PHASE')
  const terminal = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY })
  const lines = terminal[Symbol.asyncIterator]()
  const ask = async (prompt: string) => {
    process.stdout.write(prompt)
    const line = await lines.next()
    return line.done ? undefined : line.value
  }
  const { takeQuiz } = await import('@/lib/teaching/terminal-quiz')
  const { right, answered } = await takeQuiz(phase.questions, phase.samples, Math.ceil(Math.random() * 0x7fffffff), {
    say: console.log,
    ask,
  })
  terminal.close()
  console.log(
    `\nYou got ${right} of ${answered}${answered < phase.questions.length ? `; ${phase.questions.length - answered} were not answered` : ''}.`,
  )
}

async function content() {
  const { loadContent } = await import('@/lib/content/load')
  const { content, problems } = loadContent(contentFolder())
  if (problems.length)
    console.error(`${problems.length} problems in the content; npm run check lists them. Questions with a problem are left out.\n`)
  return content
}

import type { Loss } from '../formats/loss'
import { below, isNamed, pointOf, rootOf, textOf } from '../formats/xml'
import { decoded } from './decode'
import { withOwnIds } from './ids'
import { Gathering, type QuestionImport } from './imported'
import { readMoodle } from './moodle'
import { isZip, type PackageFiles, unpackedFiles } from './package'
import { isQti, readQti, type XmlDocument } from './qti'
import { inNamesOfQti2 } from './qti-names'
import { problemsOf } from './quiz-json'
import { formatsRead, knownBytes, knownPackage } from './recognise'
import { readQuestionText } from './text'
import { Unreadable } from './unreadable'

const largest = 20_000_000
const start = { line: 1, column: 1 }

/** Questions as they come into a quiz.json; `refused` is what the check will say to them. */
export type Imported = QuestionImport & { refused: Loss[] }

/** Reads questions from a file, whose format its contents tell. Throws Unreadable where it cannot. */
export function importQuestions(data: Uint8Array, file: string): Imported {
  if (!data.length) throw new Unreadable(file, start, 'The file is empty.', 'Export it again.')
  if (data.length > largest) throw new Unreadable(file, start, 'The file is larger than 20 MB.', 'Export fewer questions at a time.')
  const { entries, origins, losses } = isZip(data) ? readPackage(unpackedFiles(data, file), file) : readFile(data, file)
  const own = withOwnIds(entries, (id, what) => losses.push({ id, what }))
  const refused = own.flatMap((entry, i) =>
    problemsOf(entry).map(({ fact, remedy }) => ({ ...(origins[i] ?? { id: entry.q }), what: [fact, remedy].filter(Boolean).join(' ') })),
  )
  return { entries: own, origins, losses, refused }
}

function readFile(data: Uint8Array, file: string): QuestionImport {
  const known = knownBytes(data, file)
  if (known) throw new Unreadable(file, start, known.fact, known.remedy)
  const text = decoded(data)
  if (text === undefined)
    throw new Unreadable(file, start, 'It is neither a package nor text in UTF-8.', 'Save it as UTF-8, or export it again.')
  if (!isXml(text)) return readQuestionText(text, file)
  const document = { name: file, root: inNamesOfQti2(rootOf(text, file)) }
  const { root } = document
  if (isNamed(root, 'quiz')) return readMoodle(root, file)
  if (isNamed(root, 'manifest'))
    throw new Unreadable(
      file,
      pointOf(root),
      'This is the manifest of a package and holds no question.',
      'Import the whole package, the zip that it lies in.',
    )
  if (isQti(document)) return some(readQti([document], false), file)
  throw new Unreadable(file, pointOf(root), `This is XML of a kind that is not read: it begins with <${root.name}>.`, formatsRead)
}

const isXml = (text: string): boolean =>
  /^\uFEFF?\s*(<\?xml|<!--|<!DOCTYPE (?!html)|<([\w-]+:)?(quiz|questestinterop|assessment\w*|qti-[\w-]+|manifest)[\s/>])/.test(text)

function some(found: QuestionImport, file: string): QuestionImport {
  if (!found.entries.length && !found.losses.length) throw new Unreadable(file, start, 'There is no question in it.', formatsRead)
  return found
}

/** The questions of a package: documents of QTI in their order, and any other file that holds questions; a file that does not is named. */
function readPackage(files: PackageFiles, file: string): QuestionImport {
  const known = knownPackage([...files.keys()])
  if (known) throw new Unreadable(file, start, known.fact, known.remedy)
  const gathering = new Gathering()
  const documents: XmlDocument[] = []
  for (const [name, data] of files) {
    if (!data.length || isTwin(name, files)) continue
    try {
      const text = decoded(data)
      if (text !== undefined && isXml(text)) {
        const document = { name, root: inNamesOfQti2(rootOf(text, name)) }
        if (isQti(document) || isNamed(document.root, 'manifest')) documents.push(document)
        else if (isOfCanvas(document)) nameDescription(document, gathering)
        else if (isNamed(document.root, 'quiz')) gathering.add(readMoodle(document.root, name))
        else gathering.loseOf(name, 'left out. It is no question.')
      } else if (/\.(xml|qti)$/i.test(name))
        gathering.loseOf(
          name,
          text === undefined ? 'left out. It is not text in the encoding that it names.' : 'left out. It is no question.',
        )
      else if (/\.(gift|txt|json|toml|csv)$/i.test(name)) gathering.add(readFile(data, name))
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      gathering.loseOf(name, `left out. ${error.problem.fact}`)
    }
  }
  const all = new Gathering()
  // Questions of the test come first, what else lies in the package after them.
  all.add(readQti(documents, true))
  all.add(gathering)
  if (!all.entries.length && !all.losses.length) throw new Unreadable(file, start, 'There is no question in the package.', formatsRead)
  return all
}

/** Whether Canvas keeps the questions of this file in its own form as well. */
const isTwin = (name: string, files: PackageFiles): boolean => {
  const [, id] = /(?:^|\/)([^/]+)\/assessment_qti\.xml$/.exec(name) ?? []
  return id !== undefined && [...files.keys()].some((other) => other.endsWith(`non_cc_assessments/${id}.xml.qti`))
}

const isOfCanvas = ({ root }: XmlDocument): boolean =>
  Object.values(root.attributes).some((value) => /canvas\.instructure\.com/.test(value ?? ''))

function nameDescription({ name, root }: XmlDocument, gathering: Gathering): void {
  const description = textOf(below(root, 'description')[0])
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (isNamed(root, 'quiz') && description) gathering.loseOf(name, `the description of the quiz: ${description}`)
}

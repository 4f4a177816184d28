import { didYouMean } from '../authoring/did-you-mean'
import type { Located } from '../authoring/located'
import type { Problem } from '../authoring/problem'
import { unknownPack } from '../authoring/unknown-pack'
import { parseLocated, placeName } from '../authoring/zod-problems'
import { checkLines } from './check-lines'
import { digest } from './digest'
import type { PlacedExpectation } from './expectation'
import { entryKinds, type Kind, type Task } from './kinds'
import type { EntryKind, Head, Note, QuizContext } from './kinds/kind'
import { idOf } from './kinds/parts'
import type { Question } from './question'
import { unexplained } from './unexplained'
import { normalised } from './wording'

type Read = { id?: string; question?: Question; expectations: PlacedExpectation[]; problems: Problem[] }

/** Reads one entry of a quiz.json; without a question where it has problems. */
export function readEntry(located: Located, index: number, file: string, around: QuizContext): Read {
  const problems: Problem[] = []
  const place = (path: (string | number)[]) => ({
    file,
    ...located.at([index, ...path]),
    place: placeName('questions', [index, ...path]),
  })
  const note: Note = (path, fact, remedy) => problems.push({ ...place(path), fact, remedy })
  const kind = kindOf((located.value as unknown[])[index], note)
  if (!kind) return { expectations: [], problems }
  const parsed = parseLocated(kind.schema(), located, file, 'questions', [index])
  const entry = parsed.data
  if (!entry) return { expectations: [], problems: parsed.problems }
  kind.check(entry, note, around)
  checkSee(entry, note, around)
  checkLines(entry, note, around)
  if (entry.explain === unexplained)
    note(['explain'], 'Nothing is explained: these words stand in for an explanation.', 'Say why the right answer is right.')
  const unknown = unknownPack(entry.packages, around.packs)
  if (unknown) note(['packages'], unknown.fact, unknown.remedy)
  const id = idOf(entry.id, entry.q)
  if (problems.length) return { id, expectations: [], problems }
  const { task, meaning, expectations = [] } = kind.complete(entry, around)
  const { q, sample, explain, see, reread, objective } = entry
  const version = digest([q, ...meaning].map(normalised).join('\n'))
  return {
    id,
    question: { ...task, id, version, q, sample, explain, see, reread, objective },
    expectations: expectations.map(({ path, ...expectation }) => ({ ...expectation, at: place(path) })),
    problems,
  }
}

/** The kind an entry says it is; a choice where it says nothing. */
function kindOf(entry: unknown, note: Note): EntryKind<Head, Task> | undefined {
  const name = entry && typeof entry === 'object' && 'kind' in entry ? entry.kind : 'choice'
  if (typeof name === 'string' && Object.hasOwn(entryKinds, name)) return entryKinds[name as Kind]
  const known = Object.keys(entryKinds)
  note(
    ['kind'],
    `There is no kind of question ${JSON.stringify(name)}.`,
    `Write one of ${known.join(', ')}.${didYouMean(String(name), known)}`,
  )
  return undefined
}

function checkSee({ see, reread }: Head, note: Note, { headings, paragraphs }: QuizContext): void {
  if (see !== undefined && !headings.includes(see))
    note(['see'], `No heading of the lesson has the id "${see}".`, `Name a heading by its id.${didYouMean(see, headings)}`)
  else if (reread !== undefined && !paragraphs.get(see ?? '')?.some((text) => text.includes(reread)))
    note(
      ['reread'],
      `No paragraph under "${see}" holds these words.`,
      'Copy a few words from the lesson as a reader sees them, without marks.',
    )
}

import { createHash } from 'node:crypto'
import { fileProblems } from '../authoring/check-files'
import type { Problem } from '../authoring/problem'
import { type Folder, readFiles, readText, subfolders, wholeFile } from '../authoring/read-folder'
import { readJson } from '../authoring/read-json'
import { parseLocated } from '../authoring/zod-problems'
import { type Lesson, lesson } from '../lesson/lesson'
import { paragraphs } from '../lesson/paragraphs'
import { parseBody, parseLesson } from '../lesson/parse-lesson'
import { readQuiz } from '../quiz/read-quiz'
import type { CheckContext } from './check/context'
import { checkLesson, checkRecap } from './check/lesson'
import { givenAway } from './check/quiz-measures'
import { readExercises } from './exercise'
import { gitDates } from './git-dates'
import { type Content, type Guide, type Phase, questionAnchor } from './model'
import { phaseFolders } from './phase-folders'
import { readRuns } from './phase-run'
import { readLoops } from './read-loops'
import { readPictures } from './read-pictures'
import { readSamples } from './read-samples'
import { type Frontmatter, frontmatterSchema, type GuideFile, guideSchema } from './schema'
import { readTeach } from './teach'
import { unchanged } from './unchanged'

/** What every text of the site may refer to. */
export type SiteContext = Pick<CheckContext, 'terms' | 'specs' | 'guides' | 'packs' | 'cases' | 'settings' | 'recorded'>

/** Reads guide.json; a guide without one is a problem and has no page. */
export function readGuideFile(folder: Folder, problems: Problem[]): GuideFile | undefined {
  if (readText(folder, 'guide.json') !== undefined) return readJson(folder, 'guide.json', guideSchema, problems)?.data
  problems.push(
    wholeFile(
      `${folder.shown}/guide.json`,
      'guide.json',
      'The guide has no guide.json.',
      'Add one with title, summary, teaches, prerequisites and related.',
    ),
  )
  return undefined
}

/** Reads the overview and the numbered phases of a guide. */
export function readGuide(folder: Folder, file: GuideFile | undefined, ofSite: SiteContext): { guide?: Guide; problems: Problem[] } {
  const problems: Problem[] = []
  const site = { ...ofSite, recorded: file?.recorded }
  const dates = gitDates(folder.path)
  const phases: Phase[] = []
  for (const { folder: inner, number, slug } of phaseFolders(folder, problems)) {
    const place = { guide: folder.name, number, slug }
    const date = dates.get(inner.path)
    const result = unchanged(inner.path, { place, site, date }, () => readable(inner, () => readPhase(inner, place, site, date)))
    problems.push(...result.problems)
    if (!result.phase) continue
    phases.push(result.phase)
    if (file?.measured) problems.push(...quizProblems(result.phase))
  }
  const overview = readOverview(folder, site, problems)
  return { guide: file && { ...file, slug: folder.name, overview, phases: phases.sort((a, b) => a.number - b.number) }, problems }
}

const folders = new Set(['code', 'diagrams', 'exercises', 'runs', 'loops', 'wrong', 'right', 'pictures'])

/** What `read` makes of a folder, and what is wrong with its files. Where it fails, that is one problem of one folder. */
function readable<T extends { problems: Problem[] }>(folder: Folder, read: () => T): T | { phase?: undefined; problems: Problem[] } {
  const problems = fileProblems(folder.path, folders)
  try {
    const result = read()
    return { ...result, problems: [...result.problems, ...problems] }
  } catch (error) {
    const fact = `The folder cannot be read: ${(error as Error).message.split('\n')[0]}`
    return {
      problems: [...problems, wholeFile(folder.shown, 'folder', fact, 'Take away what was added last, piece by piece, until it can.')],
    }
  }
}

type Place = Pick<Phase, 'guide' | 'number' | 'slug'>

function textVersion(text: string, samples: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256').update(text)
  for (const [name, source] of samples) hash.update(`\n${name}\n${source}`)
  return hash.digest('hex').slice(0, 8)
}

function readPhase(folder: Folder, place: Place, site: SiteContext, gitDate: string | undefined): { phase?: Phase; problems: Problem[] } {
  const text = readText(folder, 'lesson.mdx')
  if (text === undefined)
    return { problems: [wholeFile(folder.shown, 'folder', 'The folder has no lesson.mdx.', 'Add the lesson, or remove the folder.')] }
  const fromCode: Problem[] = []
  const samples = readSamples(folder, 'code', fromCode)
  const diagrams = readFiles(folder, 'diagrams', '.svg')
  const file = `${folder.shown}/lesson.mdx`
  const fromExercises: Problem[] = []
  const exercises = readExercises(folder, site.packs, fromExercises)
  // One that lacks something is named where that is; the lesson may show it.
  const named = new Map([...subfolders(folder, 'exercises').map(({ name }) => [name, undefined] as const), ...exercises])
  const runs = readRuns(folder, fromExercises)
  const loops = readLoops(folder, fromExercises)
  const pictures = readPictures(folder, fromExercises)
  const { frontmatter, body, problems } = readLesson(text, file, { ...site, samples, diagrams, pictures, exercises: named, runs, loops })
  problems.push(...fromCode, ...fromExercises)
  if (body) problems.push(...checkRecap(body, file))
  const quizFile = `${folder.shown}/quiz.json`
  const quizText = readText(folder, 'quiz.json')
  if (quizText === undefined)
    problems.push(wholeFile(quizFile, 'quiz', 'The phase has no quiz.json.', 'Add one with at least one question.'))
  const quiz = readQuiz(quizText ?? '[]', quizFile, {
    headings: body?.sections.map((s) => s.id) ?? [],
    paragraphs: body ? paragraphs(body) : new Map(),
    samples,
    packs: site.packs,
  })
  if (quizText !== undefined) problems.push(...quiz.problems.filter((problem) => body || !/\.(see|reread)$/.test(problem.place ?? '')))
  if (body)
    for (const question of quiz.questions) {
      const clash = body.anchors.find((anchor) => anchor.id === questionAnchor(question.id))
      if (clash)
        problems.push({
          file: quizFile,
          ...quiz.pointAt(question),
          place: 'id',
          fact: `Its anchor "${clash.id}" is that of a ${clash.what} of the lesson.`,
          remedy: 'Give one of them another id.',
        })
    }
  if (!frontmatter || !body) return { problems }
  const teach = readTeach(
    folder,
    body.sections.map(({ id }) => id),
    quiz.questions.map(({ id }) => id),
    problems,
  )
  const minutes = readingMinutes(body, quiz.questions.length)
  const date = gitDate ?? frontmatter.updated ?? ''
  return {
    phase: {
      ...frontmatter,
      ...place,
      folder: folder.shown,
      lesson: body,
      version: textVersion(text, samples),
      samples,
      diagrams,
      pictures,
      exercises,
      runs,
      loops,
      questions: quiz.questions,
      expectations: quiz.expectations,
      teach,
      minutes,
      date,
    },
    problems,
  }
}

function readLesson(text: string, file: string, around: CheckContext): { frontmatter?: Frontmatter; body?: Lesson; problems: Problem[] } {
  const parsed = parseLesson(text, file)
  const problems = [...parsed.problems]
  const checked = parsed.frontmatter && parseLocated(frontmatterSchema, parsed.frontmatter, file, 'frontmatter')
  problems.push(...(checked?.problems ?? []))
  const body = parsed.tree && lesson(parsed.tree)
  if (body) problems.push(...checkLesson(body, file, around))
  return { frontmatter: checked?.data, body, problems }
}

/** The overview is a lesson's body without frontmatter, samples or a recap. */
function readOverview(folder: Folder, site: SiteContext, problems: Problem[]): Lesson | undefined {
  const text = readText(folder, 'overview.mdx')
  if (text === undefined) return undefined
  const file = `${folder.shown}/overview.mdx`
  const parsed = parseBody(text, file)
  problems.push(...parsed.problems)
  if (!parsed.tree) return undefined
  const body = lesson(parsed.tree)
  problems.push(
    ...checkLesson(body, file, { ...site, samples: new Map(), exercises: new Map(), diagrams: readFiles(folder, 'diagrams', '.svg') }),
  )
  return body
}

/** Reads content/authors, the page about writing for the site. */
export function readAuthors(folder: Folder, site: SiteContext): { page: Content['authors']; problems: Problem[] } {
  const inner = subfolders(folder).find((f) => f.name === 'authors')
  const text = inner && readText(inner, 'lesson.mdx')
  if (!inner || text === undefined) return { page: undefined, problems: [] }
  const fromCode: Problem[] = []
  const samples = readSamples(inner, 'code', fromCode)
  const diagrams = readFiles(inner, 'diagrams', '.svg')
  const { frontmatter, body, problems } = readLesson(text, `${inner.shown}/lesson.mdx`, {
    ...site,
    samples,
    diagrams,
    exercises: new Map(),
  })
  problems.push(...fromCode)
  return { page: frontmatter && body && { ...frontmatter, lesson: body, samples, diagrams, exercises: new Map() }, problems }
}

/** What the quiz of a phase gives away. */
function quizProblems({ folder, questions, objectives }: Phase): Problem[] {
  return givenAway(questions, objectives).map(({ question, fact, remedy }) =>
    wholeFile(`${folder}/quiz.json`, question ? `questions[${questions.indexOf(question)}]` : 'questions', fact, remedy),
  )
}

const wordsPerMinute = 210
const secondsPerLine = 3
const secondsPerQuestion = 40

/** Whole minutes to read the words, follow the code and answer the questions. */
function readingMinutes({ words, codeLines }: Lesson, questions: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute + (codeLines * secondsPerLine + questions * secondsPerQuestion) / 60))
}

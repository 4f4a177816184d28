import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Problem } from '../../authoring/problem'
import { wholeFile } from '../../authoring/read-folder'
import { isProgram } from '../../runtime/lab/runnable'
import { packsNamed } from '../../runtime/packs/pack-names'
import { packsPath } from '../../runtime/packs/packs-path'
import { pythonModules } from '../../runtime/python-modules'
import { runRequestSchema } from '../../runtime/run-request'
import type { Exercise } from '../exercise'
import type { Phase } from '../model'

export type CheckVerdict = { name: string; passed: boolean; sentence: string }
/** An answer to an exercise: the file it stands in, and whether the checks have to take it. */
export type ExerciseAnswer = { file: string; source: string; right: boolean }

const program = 'lib/runtime/command/run_checks.py'
const cache = path.join('.cache', 'kept', 'answers')

/** The answers that lie beside an exercise: what it begins with, its solution, others that are right, and the wrong ones. */
export function answersOf(folder: string, { id, starter, solution, wrong }: Exercise): ExerciseAnswer[] {
  const at = `${folder}/exercises/${id}`
  const others = fs.existsSync(`${at}/right`) ? fs.readdirSync(`${at}/right`).filter((name) => name.endsWith('.py')) : []
  return [
    { file: `${at}/starter.py`, source: starter, right: false },
    { file: `${at}/solution.py`, source: solution, right: true },
    ...others.sort().map((name) => ({ file: `${at}/right/${name}`, source: fs.readFileSync(`${at}/right/${name}`, 'utf8'), right: true })),
    ...[...wrong].map(([name, source]) => ({ file: `${at}/wrong/${name}`, source, right: false })),
  ]
}

/** What the checks of an exercise say of each answer, under CPython: one process, so that no exercise meets what another left behind. Throws where Python ends early. */
export function judgeAnswers(exercise: Exercise, answers: readonly ExerciseAnswer[], python: string): CheckVerdict[][] {
  const { id, checks, interface: spoken, lifespan } = exercise
  const lines = answers.map(({ source }) => {
    const main = `${id.replaceAll('-', '_')}.py`
    const mode = isProgram(main, exercise.solution) ? 'program' : 'http'
    const order = runRequestSchema.parse({ files: { [main]: source }, main, interface: spoken, lifespan, mode, request: '' })
    return `${JSON.stringify({ order, checks })}\n`
  })
  const { stdout, stderr } = spawnSync(python, ['-B', program], {
    input: lines.join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 120_000,
    env: { ...process.env, PYTHONPATH: packsPath(packsNamed(exercise.packages)) },
  })
  const rows = (stdout ?? '').trim().split('\n').filter(Boolean)
  if (rows.length !== answers.length) throw new Error((stderr ?? '').trim().split('\n').at(-1) ?? 'Python ended early.')
  return rows.map((row) => JSON.parse(row) as CheckVerdict[])
}

/** Holds the answers of every exercise against its checks: the solution and those in right/ have to pass, what it begins with and every wrong answer must not. Verdicts that were clean are kept by what they rest on. Throws where there is no Python. */
export async function verifyAnswers(phases: readonly Phase[], python: string | undefined): Promise<Problem[]> {
  const runtime = JSON.stringify(await pythonModules())
  return phases.flatMap(({ folder, exercises }) =>
    [...exercises.values()].flatMap((exercise) => {
      const answers = answersOf(folder, exercise)
      const rests = [runtime, fs.readFileSync(program, 'utf8'), JSON.stringify([exercise, answers])]
      const mark = path.join(cache, createHash('sha256').update(rests.join('\n')).digest('hex').slice(0, 32))
      if (fs.existsSync(mark)) return []
      if (!python) throw new Error('The answers of exercises are proven by Python 3.11 or newer. On Debian: apt-get install python3.')
      const problems = problemsOf(folder, exercise, answers, python)
      if (!problems.length) {
        fs.mkdirSync(cache, { recursive: true })
        fs.writeFileSync(mark, '')
      }
      return problems
    }),
  )
}

function problemsOf(folder: string, exercise: Exercise, answers: ExerciseAnswer[], python: string): Problem[] {
  const checks = `${folder}/exercises/${exercise.id}/checks.py`
  try {
    return judgeAnswers(exercise, answers, python).flatMap((verdicts, i): Problem[] => {
      const { file, right } = answers[i] as ExerciseAnswer
      if (!verdicts.length) return [wholeFile(checks, 'checks', 'It holds no check.', 'Write functions whose names begin with check_.')]
      const refused = verdicts.find(({ passed }) => !passed)
      if (right && refused)
        return [wholeFile(file, refused.name, `A right answer is refused: ${refused.sentence}`, 'Mend the answer, or the check.')]
      if (!right && !refused)
        return [
          wholeFile(
            file,
            'checks',
            'Every check takes this answer, and it is not right.',
            'Write a check that tells it from the solution.',
          ),
        ]
      return refused && !refused.sentence.trim()
        ? [wholeFile(checks, refused.name, 'It refuses without a word.', 'Give its assert a sentence.')]
        : []
    })
  } catch (error) {
    return [
      wholeFile(
        checks,
        'checks',
        `The checks cannot be run: ${(error as Error).message}`,
        'A check is async def check_what(bench), and has the program from await bench.load(): /authors#exercises shows one.',
      ),
    ]
  }
}

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { exercisesOf } from '@/lib/content/lab-data-of'
import { packsNamed } from '@/lib/runtime/packs/pack-names'
import { packsPath } from '@/lib/runtime/packs/packs-path'
import { runRequestSchema } from '@/lib/runtime/run-request'
import { pythonPath } from '../scripts/python-path.mjs'
import { contentUnderTest } from './content-under-test'

type Verdict = { name: string; passed: boolean; sentence: string }

const content = contentUnderTest()
const answers = content.guides
  .flatMap((guide) => guide.phases)
  .flatMap((phase) =>
    [...phase.exercises.values()].flatMap((exercise) => {
      const answer = (name: string, source: string, right: boolean) => ({ name: `${exercise.id}/${name}`, source, right, exercise })
      const others = `content/guides/${phase.guide}/${phase.number}-${phase.slug}/exercises/${exercise.id}/right`
      return [
        answer('starter', exercise.starter, false),
        answer('solution', exercise.solution, true),
        ...(fs.existsSync(others) ? fs.readdirSync(others) : []).map((name) =>
          answer(`right/${name}`, fs.readFileSync(path.join(others, name), 'utf8'), true),
        ),
        ...[...exercise.wrong].map(([name, source]) => answer(`wrong/${name}`, source, false)),
      ]
    }),
  )
const verdicts = judge()

test.each(answers.map((answer, i) => ({ ...answer, found: verdicts[i] ?? [] })))('$name', ({ right, found }) => {
  expect(found.length).toBeGreaterThan(0)
  const refused = found.filter((verdict) => !verdict.passed)
  if (right) expect(refused).toEqual([])
  else expect(refused.length).toBeGreaterThan(0)
  for (const { sentence } of refused) expect(sentence.trim()).not.toBe('')
})

test('every phase asks for an exercise, and from its second on the first guide for two', () => {
  for (const { guide, number, slug, lesson } of content.guides.flatMap(({ phases }) => phases))
    expect(exercisesOf({ lesson }).length, `${guide}/${slug}`).toBeGreaterThanOrEqual(guide === 'wsgi-and-asgi' && number > 1 ? 2 : 1)
})

/** Every answer of the guides, judged by the checks a reader meets, under CPython: one process for all with the same packs, so that what a run leaves behind shows. */
function judge(): Verdict[][] {
  const found = new Map<(typeof answers)[number], Verdict[]>()
  const packsOf = ({ exercise }: (typeof answers)[number]) => packsPath(packsNamed(exercise.packages))
  for (const packs of new Set(answers.map(packsOf))) {
    const asked = answers.filter((answer) => packsOf(answer) === packs)
    const lines = asked.map(({ source, exercise: { id, checks, interface: spoken, lifespan } }) => {
      const main = `${id.replaceAll('-', '_')}.py`
      const order = runRequestSchema.parse({ files: { [main]: source }, main, interface: spoken, lifespan, request: '' })
      return JSON.stringify({ order, checks })
    })
    const { stdout, stderr } = spawnSync(pythonPath() ?? 'python3', ['-B', 'lib/runtime/command/run_checks.py'], {
      input: `${lines.join('\n')}\n`,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, PYTHONPATH: packs },
    })
    const rows = stdout.trim().split('\n')
    if (rows.length !== asked.length) throw new Error(`${rows.length} of ${asked.length} answers were judged.\n${stderr}`)
    asked.forEach((answer, i) => void found.set(answer, JSON.parse(rows[i] ?? '[]')))
  }
  return answers.map((answer) => found.get(answer) ?? [])
}

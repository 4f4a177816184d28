import { spawnSync } from 'node:child_process'
import { contentFolder } from '@/lib/authoring/content-folder'
import { formatProblems, type Problem } from '@/lib/authoring/problem'
import { verifyAnswers } from '@/lib/content/check/answers'
import { askedFor } from '@/lib/content/check/asked-for'
import { loadContent } from '@/lib/content/load'
import { verifyExpectations } from '@/lib/quiz/verify'
import { pythonPath } from './python-path.mjs'

/** npm run check [-- GUIDE | GUIDE/PHASE | FOLDER]: the content and the code; one guide or one phase of it, or another content folder, without the code. Every key and every answer that can be run is run. */
const asked = oneOf(() => askedFor(process.argv[2], contentFolder()))
const { content, problems } = loadContent(asked.folder, asked.guide)
const phases = content.guides.flatMap((one) => one.phases).filter(({ slug }) => asked.phase === undefined || slug === asked.phase)
const expectations = phases.flatMap((one) => one.expectations)
const unproven: string[] = []
const python = pythonPath()
await Promise.all(
  [verifyExpectations(expectations, python), verifyAnswers(phases, python)].map((found) =>
    found.then(
      (more: Problem[]) => void problems.push(...more),
      (error: Error) => void unproven.push(error.message),
    ),
  ),
)
const mine = asked.phase
  ? problems.filter(({ file }) => new RegExp(`/guides/${asked.guide}/(\\d+-)?${asked.phase}(/|$)`).test(file))
  : problems
if (mine.length) console.log(`${formatProblems(mine)}\n`)
console.log(
  mine.length
    ? `${mine.length} ${mine.length === 1 ? 'problem' : 'problems'} in the content.`
    : `Content: ${content.guides.length} guides, ${phases.length} phases, ${content.glossary.length} terms, ${expectations.length} runs behind the keys, no problem.`,
)
for (const why of unproven) console.log(why)
const codeChecks = process.argv[2]
  ? []
  : [
      ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
      ['typescript/bin/tsc', '--noEmit', '--incremental', 'false'],
    ]
const failed = codeChecks.filter(
  ([bin = '', ...args]) => spawnSync(process.execPath, [`node_modules/${bin}`, ...args], { stdio: 'inherit' }).status !== 0,
)
process.exit(mine.length || unproven.length || failed.length ? 1 : 0)

/** What was asked for; what names nothing is said, and that is all. */
function oneOf<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    console.log((error as Error).message)
    process.exit(1)
  }
}

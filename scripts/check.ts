import { spawnSync } from 'node:child_process'
import { formatProblems } from '@/lib/authoring/problem'
import { loadContent } from '@/lib/content/load'
import { verifyExpectations } from '@/lib/quiz/verify'
import { pythonPath } from './tools.mjs'

/** npm run check [-- FOLDER]: the content (of another folder, where one is named), every key that can be run, and the code. */
const [folder] = process.argv.slice(2)
const { content, problems } = loadContent(folder ?? 'content')
const phases = content.guides.flatMap((guide) => guide.phases)
const expectations = phases.flatMap((phase) => phase.expectations)
const unproven = await verifyExpectations(expectations, pythonPath()).then(
  (found) => void problems.push(...found),
  (error: Error) => error.message,
)
if (problems.length) console.log(`${formatProblems(problems)}\n`)
console.log(
  problems.length
    ? `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the content.`
    : `Content: ${content.guides.length} guides, ${phases.length} phases, ${content.glossary.length} terms, ${expectations.length} runs behind the keys, no problem.`,
)
if (unproven) console.log(unproven)
const codeChecks = folder
  ? []
  : [
      ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
      ['typescript/bin/tsc', '--noEmit', '--incremental', 'false'],
    ]
const failed = codeChecks.filter(
  ([bin = '', ...args]) => spawnSync(process.execPath, [`node_modules/${bin}`, ...args], { stdio: 'inherit' }).status !== 0,
)
process.exit(problems.length || unproven || failed.length ? 1 : 0)

import { spawnSync } from 'node:child_process'
import { loadContent } from '@/lib/content/load'
import { formatProblems } from '@/lib/content/problem'

/** npm run check [-- FOLDER]: the content (of another folder, where one is named), and the code. */
const [folder] = process.argv.slice(2)
const { content, problems } = loadContent(folder ?? 'content')
if (problems.length) console.log(`${formatProblems(problems)}\n`)
const phases = content.guides.reduce((n, guide) => n + guide.phases.length, 0)
console.log(
  problems.length
    ? `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the content.`
    : `Content: ${content.guides.length} guides, ${phases} phases, ${content.glossary.length} terms, no problem.`,
)
const codeChecks = folder
  ? []
  : [
      ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
      ['typescript/bin/tsc', '--noEmit', '--incremental', 'false'],
    ]
const failed = codeChecks.filter(
  ([bin = '', ...args]) => spawnSync(process.execPath, [`node_modules/${bin}`, ...args], { stdio: 'inherit' }).status !== 0,
)
process.exit(problems.length || failed.length ? 1 : 0)

// npm start: installs what is missing, builds what is stale, serves it.
import fs from 'node:fs'

await import('./ready.mjs')
const { run, runNode } = await import('./run.mjs')

const built = await run('build.ts', ['--if-stale', '--quick'])
if (built) process.exit(built)
process.exit(await runNode(JSON.parse(fs.readFileSync('lib/delivery/serve/program.json', 'utf8'))))

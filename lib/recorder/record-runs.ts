import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type RecordedRun, runSchema } from '../content/phase-run'
import { rows } from '../servers/rows'
import { currentServers } from './current-servers'
import { endSession } from './launch'
import { sameRun } from './same-run'

/** Runs every program in the `runs/` folders of the phases, or those named `runs/NAME`, and writes what differs from what lies there. Returns whether all came to their end; what one said that failed is said. */
export async function recordRuns(content: string, words: string[], browser: string, say: (line: string) => void): Promise<boolean> {
  const chosen = programs(content).filter(
    (program) => !words.length || words.includes('runs') || words.includes(`runs/${path.basename(program, '.py')}`),
  )
  const servers = currentServers(content)
  let whole = true
  for (const program of chosen) {
    const made = await recordRun(program, servers, browser).catch((error: Error) => error.message)
    if (typeof made === 'string') {
      whole = false
      say(made)
      continue
    }
    const file = program.replace(/\.py$/, '.json')
    const old = fs.existsSync(file) ? runSchema.safeParse(JSON.parse(fs.readFileSync(file, 'utf8'))).data : undefined
    const same = old && sameRun(old, made)
    const kept = same ? { ...old, of: made.of } : made
    fs.writeFileSync(file, `${JSON.stringify(kept, withoutDefault, 2)}\n`)
    say(`${path.relative(content, program)}: ${same ? 'as it was' : 'written'}`)
  }
  return whole
}

/** Programs of all phases, in reading order. */
function programs(content: string): string[] {
  const phases = fs.readdirSync(path.join(content, 'guides'), { recursive: true, encoding: 'utf8' })
  return phases
    .filter((file) => /[/\\]runs[/\\][a-z0-9-]+\.py$/.test(file))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((file) => path.join(content, 'guides', file))
}

/** What one program records, with the folder of the current servers' programs and the path of a browser in its reach. Throws with what it said when it fails or takes longer than five minutes; whatever it started ends with it. */
export async function recordRun(program: string, servers: string, browser: string, limit = 300_000): Promise<RecordedRun> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'run-'))
  const result = path.join(folder, 'texts.json')
  const work = path.join(folder, 'work')
  fs.mkdirSync(work)
  const child = spawn('/usr/bin/python3', ['-B', path.resolve(program)], {
    cwd: work,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: '/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      LC_ALL: 'C.UTF-8',
      PYTHONPATH: path.resolve('lib/recorder/python'),
      RUN_RESULT: result,
      RUN_PHASE: path.resolve(path.dirname(program), '..'),
      RUN_CURRENT: servers,
      RUN_BROWSER: browser,
      RUN_SERVERS: JSON.stringify(
        rows.map(({ title, interface: speaks, plain, command }) => ({ title, speaks, command: plain ?? command })),
      ),
    } as unknown as NodeJS.ProcessEnv,
  })
  const clear = () => {
    if (child.pid) endSession(child.pid)
    fs.rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', clear)
  try {
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()))
    const code = await new Promise<number | string>((resolve) => {
      const late = setTimeout(() => resolve(`no end after ${limit / 1000} seconds`), limit)
      child.on('exit', (status, by) => {
        clearTimeout(late)
        resolve(status ?? by ?? 'unknown')
      })
      child.on('error', (error) => resolve(error.message))
    })
    if (code !== 0) throw new Error(`${program} failed (${code}):\n${said.trim().slice(-4000)}`)
    return runSchema.parse({ recorded: new Date().toISOString().slice(0, 10), ...JSON.parse(fs.readFileSync(result, 'utf8')) })
  } finally {
    clear()
    process.off('exit', clear)
  }
}

const withoutDefault = (key: string, value: unknown) => (key === 'like' && value === 'exact' ? undefined : value)

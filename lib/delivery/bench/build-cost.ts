import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export type BuildCost = {
  phases: number
  seconds: number /** Highest sum of resident memory of all processes, in MB; 0 where the system does not tell. */
  peak: number
}

/** Builds the site with `extra` further phases, copies of the real ones, into a folder of its own. Throws where the build fails. */
export async function buildCost(extra: number): Promise<BuildCost> {
  const content = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-bench-'))
  fs.cpSync('content', content, { recursive: true })
  const phases = extra ? multiply(content, extra) : countPhases(content)
  fs.rmSync('.next', { recursive: true, force: true })
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: '.cache/bench-out' },
  })
  let peak = 0
  const sampler = setInterval(() => {
    peak = Math.max(peak, residentMemory(child.pid ?? 0))
  }, 100)
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  clearInterval(sampler)
  const seconds = (performance.now() - started) / 1000
  fs.rmSync(content, { recursive: true, force: true })
  fs.rmSync('.cache/bench-out', { recursive: true, force: true })
  if (code !== 0) throw new Error(`The build with ${phases} phases ended with ${code}.`)
  return { phases, seconds, peak }
}

/** A guide of `count` phases beside the real one, which its links still lead to. */
function multiply(content: string, count: number): number {
  const real = path.join(content, 'guides', 'wsgi-and-asgi')
  const folders = fs.readdirSync(real).filter((name) => /^\d+-/.test(name))
  const bench = path.join(content, 'guides', 'bench')
  fs.mkdirSync(bench)
  fs.copyFileSync(path.join(real, 'guide.json'), path.join(bench, 'guide.json'))
  for (let i = 1; i <= count; i++)
    fs.cpSync(path.join(real, folders[i % folders.length] ?? ''), path.join(bench, `${i}-phase-${i}`), { recursive: true })
  return count
}

function countPhases(content: string): number {
  return fs.readdirSync(path.join(content, 'guides', 'wsgi-and-asgi')).filter((name) => /^\d+-/.test(name)).length
}

/** MB of resident memory of a process and everything it started, from /proc. */
function residentMemory(root: number): number {
  if (!fs.existsSync('/proc')) return 0
  const parents = new Map<number, { parent: number; pages: number }>()
  for (const name of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      parents.set(Number(name), { parent: Number(fields[1]), pages: Number(fields[21]) })
    } catch {
      // It ended between the listing and the reading.
    }
  }
  const belongs = (pid: number): boolean => pid === root || (parents.has(pid) && pid > 1 && belongs(parents.get(pid)?.parent ?? 0))
  return [...parents].reduce((sum, [pid, { pages }]) => sum + (belongs(pid) ? (pages * 4096) / 1e6 : 0), 0)
}

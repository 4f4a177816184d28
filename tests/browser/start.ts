import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { createServer } from 'node:net'
import { expect } from '@playwright/test'

/** A process and all that it started, as the system lists them. */
function family(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`
  const children = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number) : []
  return [pid, ...children.flatMap(family)]
}

const lives = (pid: number): boolean => {
  try {
    // A process that ended and was not yet waited for is listed as a zombie.
    return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** Starts npm with these arguments; resolves when a line of what it says matches. */
function started(args: string[], environment: Record<string, string>, line: RegExp): Promise<{ npm: ChildProcess; said: string }> {
  const npm = spawn('npm', args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  return new Promise((found, failed) => {
    npm.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (line.test(said)) found({ npm, said })
    })
    npm.on('exit', (code) => failed(new Error(`npm ${args.join(' ')} ended with ${code}: ${said}`)))
  })
}

/** Starts the site, sends npm a signal, and sees that nothing of it is left. */
export async function expectEnded(signal: 'SIGTERM' | 'SIGINT') {
  const { npm, said } = await started(['start'], { PORT: '0' }, /^http:\S+$/m)
  const [url = ''] = /^http:\S+$/m.exec(said) ?? []
  expect((await fetch(url)).status).toBe(200)
  const processes = family(npm.pid ?? 0)
  expect(processes.length).toBeGreaterThan(1)
  npm.kill(signal)
  await expect.poll(() => processes.filter(lives), { timeout: 20_000 }).toEqual([])
  const probe = createServer()
  await new Promise<void>((free, taken) => probe.on('error', taken).listen(Number(new URL(url).port), free))
  probe.close()
}

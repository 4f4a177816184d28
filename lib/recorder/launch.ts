import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import type { System } from './system'

export type Launched = {
  child: ChildProcess
  /** Everything written so far, in order. */
  output: () => string
  ended: Promise<{ code: number | string }>
  running: () => boolean
}

const environment = {
  PATH: '/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C.UTF-8',
  PYTHONUNBUFFERED: '1',
  PYTHONDONTWRITEBYTECODE: '1',
}

/** Process groups that run, and their folders; they go with this process, however it ends. */
const running = new Set<number>()
const folders = new Set<string>()
process.on('exit', () => {
  for (const group of running) signal(group, 'SIGKILL')
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true })
})

/** A folder for one app's files in a system, its path as the system sees it; `remove` takes it away. */
export function workFolder(system: System, files: Record<string, string>): { inside: string; remove: () => void } {
  const outside = fs.mkdtempSync(path.join(system.root, 'tmp', 'recording-'))
  folders.add(outside)
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(outside, name)), { recursive: true })
    fs.writeFileSync(path.join(outside, name), text)
  }
  const inside = `/tmp/${path.basename(outside)}`
  const remove = () => {
    fs.rmSync(outside, { recursive: true, force: true })
    folders.delete(outside)
  }
  return { inside, remove }
}

/** Starts a command in a folder of a system, as a process group of its own. */
export function launch(system: System, folder: string, command: string): Launched {
  const shell = ['sh', '-c', `cd ${folder} && exec ${command}`]
  const [program = 'sh', ...args] = system.root === '/' ? shell : ['chroot', system.root, ...shell]
  const child = spawn(program, args, {
    detached: true,
    env: { ...environment, PATH: [system.releases, environment.PATH].filter(Boolean).join(':') } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (child.pid) running.add(child.pid)
  let text = ''
  child.stdout.on('data', (data: Buffer) => (text += data.toString('latin1')))
  child.stderr.on('data', (data: Buffer) => (text += data.toString('latin1')))
  let over = false
  const ended = new Promise<{ code: number | string }>((resolve) => {
    const end = (code: number | string) => {
      over = true
      resolve({ code })
    }
    child.on('exit', (code, signal) => end(code ?? signal ?? 'unknown'))
    child.on('error', () => end('not started'))
  })
  return { child, output: () => Buffer.from(text, 'latin1').toString('utf8'), ended, running: () => !over }
}

/** Ends a launched process and whatever it started. */
export async function end({ child, ended }: Launched): Promise<void> {
  if (child.pid) {
    signal(child.pid, 'SIGKILL')
    running.delete(child.pid)
  }
  await ended
}

/** Sends a signal to a process group; a group that is gone is no error. */
export function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Ends every process of a session by its id, those in process groups of their own too. */
export function endSession(session: number): void {
  for (const id of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const fields = fs.readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      if (Number(fields[3]) === session) process.kill(Number(id), 'SIGKILL')
    } catch (error) {
      // It ended by itself meanwhile.
      if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
}

/** Whether a process listens on a port of 127.0.0.1 (or any address), read without connecting to it. */
export function listens(port: number): boolean {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  return fs
    .readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .some((line) => new RegExp(`: (0100007F|00000000):${hex} \\S+ 0A `).test(line))
}

let nextPort = 20_000 + (process.pid % 5000)

/** A free port of five digits, so that texts with ports have one length. */
export async function freePort(): Promise<number> {
  for (;;) {
    nextPort = nextPort >= 29_999 ? 20_000 : nextPort + 1
    const port = nextPort
    const free = await new Promise<boolean>((resolve) => {
      const probe = net.createServer()
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
    })
    if (free) return port
  }
}

/** Resolves with true once `ready` holds, with false when the process ended or the time is over. */
export async function until(ready: () => boolean, launched: Launched, milliseconds: number): Promise<boolean> {
  const limit = performance.now() + milliseconds
  while (performance.now() < limit) {
    if (ready()) return true
    if (!launched.running()) return ready()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return false
}

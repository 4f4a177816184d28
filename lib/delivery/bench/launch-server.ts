import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'

export type BenchServer = { url: string; pid: number; process: ChildProcess }

/** Starts a Node program that says its address first; rejects where it ends instead. */
export async function launchServer(program: string[], settings: Record<string, string>): Promise<BenchServer> {
  const child = spawn(process.execPath, program, {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const url = await new Promise<string>((found, failed) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => found(text.trim()))
    child.on('exit', (code) => failed(new Error(`${program.join(' ')} ended with ${code}.`)))
  })
  return { url, pid: child.pid ?? 0, process: child }
}

/** MB of resident memory; NaN where the system does not tell. */
export function residentMemory(pid: number): number {
  const status = fs.existsSync('/proc') ? fs.readFileSync(`/proc/${pid}/status`, 'utf8') : ''
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
}

/** Files and connections a process holds open; NaN where the system does not tell. */
export function openFiles(pid: number): number {
  return fs.existsSync('/proc') ? fs.readdirSync(`/proc/${pid}/fd`).length : Number.NaN
}

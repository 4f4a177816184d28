import { spawn } from 'node:child_process'

/** Runs one of the TypeScript programs beside this file with the installed tsx; resolves with its exit code. */
export const run = (script, args = [], env = {}) => runNode(['--import', 'tsx', `scripts/${script}`, ...args], env)

/** Runs Node with these arguments, and hands on the signals that end this program; resolves with the exit code. */
export function runNode(args, env = {}) {
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  const pass = (signal) => child.kill(signal)
  process.on('SIGINT', pass)
  process.on('SIGTERM', pass)
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}

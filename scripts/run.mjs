// Runs one of the TypeScript programs beside this file with the installed tsx; resolves with its exit code.
import { spawn } from 'node:child_process'

export function run(script, args = [], env = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}`, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  const pass = (signal) => child.kill(signal)
  process.on('SIGINT', pass)
  process.on('SIGTERM', pass)
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}

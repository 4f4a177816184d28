import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const ending = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs one of the TypeScript programs beside this file with the installed tsx; resolves with its exit code. */
export const run = (script, args = [], env = {}) => runNode(['--import', 'tsx', `scripts/${script}`, ...args], env)

/** Runs Node with these arguments; resolves with the exit code. */
export const runNode = (args, env = {}) => runProgram(process.execPath, args, { env: { ...process.env, ...env } })

/** Runs a program in this terminal and hands on the signals that would end this one; resolves with its exit code, 128 and the signal's number where a signal ended it, as a shell counts. Rejects where there is no such program. */
export function runProgram(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options })
  const pass = (signal) => child.kill(signal)
  for (const signal of ending) process.on(signal, pass)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const name of ending) process.off(name, pass)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

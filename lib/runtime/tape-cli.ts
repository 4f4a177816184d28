import { spawn } from 'node:child_process'
import path from 'node:path'

const program = path.resolve('lib/runtime/python/cli.py')

/** Runs the Python half of the tape's command line where the reader called it; resolves with its exit code, 2 where there is no Python. */
export function runTape(args: string[]): Promise<number> {
  const child = spawn('python3', [program, ...args], { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd() })
  return new Promise((resolve) => {
    child.on('error', () => {
      console.error('The tape needs Python 3.11 or newer as python3. On Debian: apt-get install python3. Elsewhere: python.org.')
      resolve(2)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

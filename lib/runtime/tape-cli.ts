import { spawn } from 'node:child_process'
import path from 'node:path'
import { packsPath } from './packs/packs-path'

const program = path.resolve('lib/runtime/python/cli.py')

/** Runs the Python half of the tape's command line where the reader called it, with the packs that `--packages` names; resolves with its exit code, 2 where there is no Python or no such pack. */
export function runTape(args: string[]): Promise<number> {
  let packs: string
  try {
    packs = packsPath(packagesIn(args))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return Promise.resolve(2)
  }
  return new Promise((resolve) => {
    const child = spawn('python3', [program, ...args], {
      stdio: 'inherit',
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env: { ...process.env, ...(packs && { PYTHONPATH: packs }) },
    })
    child.on('error', () => {
      console.error('The tape needs Python 3.11 or newer as python3. On Debian: apt-get install python3. Elsewhere: python.org.')
      resolve(2)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** What `--packages flask` or `--packages=flask,django` names; the Python half is given it too, and describes it in its help. */
function packagesIn(args: readonly string[]): string[] {
  const at = args.findIndex((arg) => arg === '--packages' || arg.startsWith('--packages='))
  const words = at < 0 ? '' : args[at] === '--packages' ? (args[at + 1] ?? '') : (args[at]?.slice('--packages='.length) ?? '')
  return words.split(/[\s,]+/).filter(Boolean)
}

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** The folder of the current servers' programs: a virtual environment below `.cache`, made for the versions in `servers/current.txt` of a content folder. Throws with the command that failed. */
export function currentServers(content: string, say: (line: string) => void): string {
  const wanted = path.join(content, 'servers', 'current.txt')
  const root = path.resolve('.cache/current')
  const made = path.join(root, 'made-for.txt')
  const text = fs.readFileSync(wanted, 'utf8')
  if (!fs.existsSync(made) || fs.readFileSync(made, 'utf8') !== text) {
    say(`Installing what ${wanted} lists …`)
    fs.rmSync(root, { recursive: true, force: true })
    must('/usr/bin/python3', ['-m', 'venv', '--without-pip', root])
    must('python3', ['-m', 'pip', '--python', path.join(root, 'bin', 'python3'), 'install', '--quiet', '--requirement', wanted])
    fs.writeFileSync(made, text)
  }
  return path.join(root, 'bin')
}

function must(program: string, args: string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${error?.message ?? stderr.trim().slice(-2000)}`)
}

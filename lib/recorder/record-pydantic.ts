import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/**
 * Records what the real pydantic and FastAPI answer into `frameworks/pydantic` of a content folder, in a virtual environment below
 * `.cache` with the packages that its `packages.txt` lists. Throws with the command that failed, and then has changed nothing.
 */
export function recordPydantic(content: string, say: (line: string) => void): void {
  const folder = path.join(content, 'frameworks', 'pydantic')
  const python = environment(path.join(folder, 'packages.txt'), say)
  fs.mkdirSync('.cache', { recursive: true })
  const made = fs.mkdtempSync(path.resolve('.cache/pydantic-answers-'))
  try {
    say('Asking pydantic …')
    say(must(python, ['-B', path.resolve('lib/recorder/python/pydantic_answers.py'), made]).trim())
    for (const name of fs.readdirSync(made)) fs.copyFileSync(path.join(made, name), path.join(folder, name))
  } finally {
    fs.rmSync(made, { recursive: true, force: true })
  }
}

/** The Python of an environment that has what a list of requirements names, made anew where the list has changed. */
function environment(wanted: string, say: (line: string) => void): string {
  const root = path.resolve('.cache/pydantic')
  const mark = path.join(root, 'made-for.txt')
  const python = path.join(root, 'bin', 'python3')
  const text = fs.readFileSync(wanted, 'utf8')
  if (!fs.existsSync(mark) || fs.readFileSync(mark, 'utf8') !== text) {
    say(`Installing what ${wanted} lists …`)
    fs.rmSync(root, { recursive: true, force: true })
    must('/usr/bin/python3', ['-m', 'venv', '--without-pip', root])
    must('python3', ['-m', 'pip', '--python', python, 'install', '--quiet', '--requirement', wanted])
    fs.writeFileSync(mark, text)
  }
  return python
}

function must(program: string, args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${error?.message ?? stderr.trim().slice(-2000)}`)
  return stdout
}

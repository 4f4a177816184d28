import { execFileSync } from 'node:child_process'
import path from 'node:path'

/** Last commit date (YYYY-MM-DD) of every folder under `root` that git knows; empty without a full history. */
export function gitDates(root: string): ReadonlyMap<string, string> {
  const dates = new Map<string, string>()
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() === 'true') return dates
    const top = git('rev-parse', '--show-toplevel').trim()
    let date = ''
    for (const line of git('log', '--format=@%cs', '--name-only', '--', '.').split('\n')) {
      if (line.startsWith('@')) date = line.slice(1)
      else if (line)
        for (let dir = path.dirname(path.join(top, line)); dir.startsWith(root) && !dates.has(dir); dir = path.dirname(dir))
          dates.set(dir, date)
    }
  } catch {
    // No git, or no repository: the date in the frontmatter stands.
  }
  return dates
}

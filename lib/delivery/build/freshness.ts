import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const stamp = '.cache/built'
const sources = ['app', 'components', 'content', 'lib', 'public', 'next.config.ts', 'package-lock.json', 'tsconfig.json']
const settings = ['BASE_PATH', 'SITE_URL', 'CONTENT_DIR', 'FEEDBACK_URL', 'ANSWER_STATISTICS', 'PYTHON_MODULES']

/** Whether the last build was made from the sources and settings as they are now. */
export function isFresh(): boolean {
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === state()
}

/** Notes that the build stands for the sources as they are now. */
export function markFresh(): void {
  fs.mkdirSync(path.dirname(stamp), { recursive: true })
  fs.writeFileSync(stamp, state())
}

function state(): string {
  const hash = createHash('sha256')
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\n`)
  for (const source of sources) add(source)
  return hash.digest('hex')

  function add(location: string) {
    if (!fs.existsSync(location)) return
    if (fs.statSync(location).isDirectory()) {
      for (const name of fs.readdirSync(location).sort()) if (!['fonts', '__pycache__', '_'].includes(name)) add(path.join(location, name))
    } else hash.update(`${location}\n`).update(fs.readFileSync(location))
  }
}

import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Compression } from './compress'

const stamp = '.cache/built'
const sources = ['app', 'components', 'content', 'lib', 'public', 'next.config.mjs', 'package-lock.json', 'tsconfig.json']
const settings = ['BASE_PATH', 'SITE_URL', 'REPOSITORY_URL', 'CONTENT_DIR', 'FEEDBACK_URL', 'ANSWER_STATISTICS', 'PYTHON_MODULES']

/** Whether the last build was made from the sources and settings as they are now, and compressed as hard as asked or harder. */
export function isFresh(compression: Compression): boolean {
  if (!fs.existsSync(stamp)) return false
  const [made, how] = fs.readFileSync(stamp, 'utf8').split(' ')
  return made === state() && (how === 'strongest' || how === compression)
}

/** Notes that the build stands for the sources as they are now, and how hard it was compressed. */
export function markFresh(compression: Compression): void {
  fs.mkdirSync(path.dirname(stamp), { recursive: true })
  fs.writeFileSync(stamp, `${state()} ${compression}`)
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

import fs from 'node:fs'
import path from 'node:path'

const kept = new Map<string, { mark: string; made: unknown }>()

/** What `make` made of a folder the last time, for as long as no file in it and nothing of `also` has changed since. The result is shared: leave it as it is. */
export function unchanged<T>(folder: string, also: unknown, make: () => T): T {
  const mark = `${JSON.stringify(also, withSets)}\n${fingerprint(folder)}`
  const there = kept.get(folder)
  if (there?.mark === mark) return there.made as T
  const made = make()
  kept.set(folder, { mark, made })
  return made
}

const withSets = (_: string, value: unknown) => (value instanceof Set ? [...value] : value instanceof Map ? [...value] : value)

/** Name, size and time of every file below a folder. */
function fingerprint(folder: string): string {
  if (!fs.existsSync(folder)) return ''
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .map((item) => {
      const place = path.join(folder, item.name)
      if (item.isDirectory()) return `${item.name}/${fingerprint(place)}`
      const stat = fs.statSync(place, { throwIfNoEntry: false })
      return `${item.name} ${stat?.size} ${stat?.mtimeMs}`
    })
    .join('\n')
}

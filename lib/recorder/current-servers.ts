import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** One program under a lock, as several tests may ask at once. */
const make = `cmp -s "$1" "$2/made-for.txt" && exit 0
rm -rf "$2"
/usr/bin/python3 -m venv --without-pip "$2"
python3 -m pip --python "$2/bin/python3" install --quiet --retries 1 --requirement "$1"
cp "$1" "$2/made-for.txt"`

/** The folder of the current servers' programs: a virtual environment below `.cache` (or at `root`), made for the versions in `servers/current.txt` of a content folder. Throws with what the installer said. */
export function currentServers(content: string, root = path.resolve('.cache/current')): string {
  const wanted = path.join(content, 'servers', 'current.txt')
  fs.mkdirSync(path.dirname(root), { recursive: true })
  const { status, stderr, error } = spawnSync('flock', [`${root}.lock`, 'sh', '-ec', make, 'make', wanted, root], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`What ${wanted} lists cannot be installed:\n${error?.message ?? stderr.trim().slice(-2000)}`)
  return path.join(root, 'bin')
}

import { spawnSync } from 'node:child_process'

/** A CPython that runs the samples (3.11 or newer), or undefined. */
export function pythonPath() {
  return ['/usr/bin/python3', 'python3', 'python'].find(
    (name) => spawnSync(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))'], { stdio: 'ignore' }).status === 0,
  )
}

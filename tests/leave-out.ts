import fs from 'node:fs'
import { pythonPath } from '../scripts/python-path.mjs'

const recorderRuns = fs.existsSync('/usr/bin/dpkg-query') && pythonPath() === '/usr/bin/python3'

/** Why the recorder cannot be tried here; undefined where it can. */
export const noRecorder = recorderRuns ? undefined : 'The recorder runs servers as Debian 12 or newer installs them; this is none.'
if (noRecorder) console.warn(`Left out: the tests of the recorder. ${noRecorder}`)

/** Leaves a test out and says why. With CI set nothing is left out: throws the reason. */
export function leaveOut(skip: (reason: string) => never, reason: string): never {
  if (process.env.CI) throw new Error(`${reason} With CI set nothing is skipped.`)
  console.warn(`Left out: ${reason}`)
  return skip(reason)
}

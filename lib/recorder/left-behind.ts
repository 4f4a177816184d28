import fs from 'node:fs'

/** Ids of the processes whose command line has `mark` in it, for tests that leave none. */
export function leftBehind(mark: string): string[] {
  return fs.readdirSync('/proc').filter((id) => /^\d+$/.test(id) && commandOf(id).includes(mark))
}

function commandOf(id: string): string {
  try {
    return fs.readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

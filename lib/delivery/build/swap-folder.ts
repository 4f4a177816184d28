import fs from 'node:fs'

/** Puts a folder in the place of another at once, so that whoever reads there finds the one or the other whole; what stood there is gone. Across file systems, and where a volume is mounted, it is copied, which takes its time. */
export function swapFolder(made: string, place: string): void {
  const before = `${made}-before`
  fs.rmSync(before, { recursive: true, force: true })
  try {
    if (fs.existsSync(place)) fs.renameSync(place, before)
    fs.renameSync(made, place)
  } catch (error) {
    if (!['EXDEV', 'EBUSY', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    fs.mkdirSync(place, { recursive: true })
    const kept = new Set(fs.readdirSync(made))
    for (const name of fs.readdirSync(place)) if (!kept.has(name)) fs.rmSync(`${place}/${name}`, { recursive: true })
    fs.cpSync(made, place, { recursive: true })
    fs.rmSync(made, { recursive: true })
  }
  fs.rmSync(before, { recursive: true, force: true })
}

import { didYouMean } from '../authoring/did-you-mean'
import type { Problem } from '../authoring/problem'
import { type Folder, itemsOf, subfolders, wholeFile } from '../authoring/read-folder'

/** Pages beside the phases of a guide. */
const reserved: readonly string[] = ['final', 'practice', 'certificate']
const ofPhase = [
  'lesson.mdx',
  'quiz.json',
  'teach.json',
  'code',
  'diagrams',
  'exercises',
  'runs',
  'loops',
  'pictures',
  'images',
  'img',
  'assets',
]
const ofGuide = ['guide.json', 'overview.mdx', 'diagrams']
const pictures = /\.(png|jpe?g|gif|webp|avif|svg)$/i

export type PhaseFolder = { folder: Folder; number: number; slug: string }

/** The phases of a guide by their folders. A name that is none, a number or an address that is taken already, and a file that nobody reads are problems. */
export function phaseFolders(guide: Folder, problems: Problem[]): PhaseFolder[] {
  const found: PhaseFolder[] = []
  const say = (folder: Folder, fact: string, remedy: string) => problems.push(wholeFile(folder.shown, 'folder', fact, remedy))
  for (const folder of subfolders(guide)) {
    if (ofGuide.includes(folder.name)) continue
    const match = /^(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(folder.name)
    if (!match) {
      say(folder, `"${folder.name}" is no name for a phase.`, 'Name it with its number and its slug: 3-servers-and-middleware.')
      continue
    }
    const [number, slug] = [Number(match[1]), match[2] ?? '']
    const same = found.find((other) => other.number === number)
    const twin = found.find((other) => other.slug === slug)
    if (same) say(folder, `Phase number ${number} is already that of ${same.folder.name}.`, 'Give each phase a number of its own.')
    if (number < 1) say(folder, 'Phases are counted from 1.', 'Give the first phase the number 1.')
    if (twin) say(folder, `Its address is that of ${twin.folder.name}: /guides/${guide.name}/${slug}.`, 'Give one of them another slug.')
    if (reserved.includes(slug))
      say(folder, `/guides/${guide.name}/${slug} is a page that every guide has.`, `Give it another slug, such as ${slug}-words.`)
    if (/^\d+$/.test(slug)) say(folder, `"${slug}" would be the address of phase number ${slug}.`, 'Give it a slug with a letter.')
    if (twin || reserved.includes(slug) || /^\d+$/.test(slug) || number < 1) continue
    found.push({ folder, number, slug })
    unread(folder, ofPhase, problems)
  }
  unread(guide, ofGuide, problems, /^\d+-|.*\/$/)
  return found
}

/** Files that nothing of the site reads, so that a misspelt name is not silence. */
function unread(folder: Folder, known: readonly string[], problems: Problem[], also?: RegExp): void {
  for (const item of itemsOf(folder.path)) {
    const { name } = item
    if (name.startsWith('.') || name === '__pycache__' || known.includes(name) || also?.test(name)) continue
    if (pictures.test(name) || /^(README|NOTES|TODO)\b/i.test(name) || (item.isDirectory() && hasPicture(`${folder.path}/${name}`)))
      continue
    if (item.isDirectory() && folder.name && also) continue
    problems.push(
      wholeFile(
        `${folder.shown}/${name}`,
        'file',
        `Nothing here reads "${name}".${didYouMean(name, known)}`,
        `Known here are ${known.join(', ')}.`,
      ),
    )
  }
}

const hasPicture = (location: string): boolean => itemsOf(location).some((item) => pictures.test(item.name))

import fs from 'node:fs/promises'
import path from 'node:path'
import { phaseLabData } from '../../content/lab-data-of'
import type { Content, Guide } from '../../content/model'
import { type Manifest, packFolder } from '../../runtime/manifest'
import { withNeeds } from '../../runtime/packs/pack-names'
import { type KeepList, keepListPath } from '../../site/kept-editions'
import { sha256 } from './sha256'

/** Pages beside those of a guide that a reader without a network has a use for. */
const always = [
  'index.html',
  '404.html',
  'offline',
  'glossary',
  'review',
  'lab',
  'search.json',
  'site.webmanifest',
  'icon.svg',
  'favicon.ico',
]

/** Writes, for each guide of the built and compressed site in `out`, the list of all it takes to read and run it without a network. */
export async function writeKeepLists(out: string, content: Content, python: Manifest): Promise<void> {
  const files = (await fs.readdir(out, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile())
    .map((item) => path.relative(out, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
  const site = new Set(files)
  const facts = new Map<string, Promise<{ bytes: number; hash: string }>>()
  for (const guide of content.guides) {
    const pages = files.filter((file) => belongs(file, [...always, `guides/${guide.slug}`]) && !/\.(br|gz)$|\/\d+\/index\.html$/.test(file))
    const wanted = [...(await withNamed(out, pages, site)), ...pythonOf(guide, python).filter((file) => site.has(file))]
    const list = await Promise.all(
      [...new Set(wanted)].sort().map(async (file) => {
        const known = facts.get(file) ?? factsOf(out, file, site)
        facts.set(file, known)
        return { address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, ...(await known) }
      }),
    )
    const edition = sha256(list.map(({ address, hash }) => `${address} ${hash}`).join('\n')).slice(0, 12)
    const made: KeepList = { guide: guide.slug, edition, files: list.map(({ address, bytes }) => [address, bytes]) }
    const target = path.join(out, keepListPath(guide.slug))
    await fs.mkdir(path.dirname(target), { recursive: true })
    await fs.writeFile(target, JSON.stringify(made))
  }
}

const belongs = (file: string, places: string[]): boolean => places.some((place) => file === place || file.startsWith(`${place}/`))

/** Those files, and all that they name, and what that names: scripts, styles, fonts, pictures, data. */
async function withNamed(out: string, files: string[], site: ReadonlySet<string>): Promise<string[]> {
  const found = new Set(files)
  for (const file of found) {
    if (!/\.(html|js|css|json)$/.test(file)) continue
    const text = await fs.readFile(path.join(out, file), 'utf8')
    for (const [whole, name = ''] of text.matchAll(/(?:_|_next\/static\/media)\/([\w./-]+)|[\w-]+\.[A-Z0-9]{8}\.(?:js|css)/g))
      for (const named of [whole, `_/${name || whole}`]) if (site.has(named) && !named.startsWith('_/previews/')) found.add(named)
  }
  return [...found]
}

/** Python, the packs of the guide's labs, and the recorded runs that stand in for them. */
function pythonOf({ phases }: Guide, { folder, sandbox, files, packs }: Manifest): string[] {
  const labs = phases.flatMap((phase) => Object.values(phaseLabData(phase).labs))
  const needed = withNeeds(packs, [...new Set(labs.flatMap(({ settings }) => settings.packages))])
  return [
    sandbox,
    ...Object.values(files).map(({ name }) => `${folder}${name}`),
    ...needed.flatMap((name) => (packs[name] ? [`${packFolder}${packs[name].name}`] : [])),
    ...labs.map(({ recording }) => `/_/runs/${recording}.json`),
  ].map((address) => address.slice(1))
}

/** What travels of a file, and a hash of what is in it. */
async function factsOf(out: string, file: string, site: ReadonlySet<string>): Promise<{ bytes: number; hash: string }> {
  const { size } = await fs.stat(path.join(out, site.has(`${file}.br`) ? `${file}.br` : file))
  return { bytes: size, hash: sha256(await fs.readFile(path.join(out, file))) }
}

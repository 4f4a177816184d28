import { contentFolder } from '../authoring/content-folder'
import { didYouMean } from '../authoring/did-you-mean'
import type { Problem } from '../authoring/problem'
import { type Folder, folderAt, itemsOf, readText, subfolders, wholeFile } from '../authoring/read-folder'
import { readJson } from '../authoring/read-json'
import { readPackageList } from '../runtime/packs/vendored'
import { readIdentity } from '../site/identity'
import { tellSiteIdentity } from '../site/site'
import { checkLinks } from './check/links'
import { type Content, guidePath, taughtIn } from './model'
import { readAuthors, readGuide, readGuideFile } from './read-guide'
import { casesOf, readServers } from './read-servers'
import { glossarySchema, specsSchema } from './schema'
import { readTemplates } from './template'
import { unchanged } from './unchanged'

/** Whether a lesson of the guide shows what real servers did. */
const showsServers = (guide: Folder): boolean =>
  subfolders(guide).some((phase) => /<(OnServers|Timings|Depth)\b/.test(readText(phase, 'lesson.mdx') ?? ''))

const knownFolders = ['guides', 'authors', 'templates', 'servers']

/** Reads a whole content folder, or one guide of it, or its page for authors alone, and says everything that is wrong with it. What has a problem may be missing from the content; with one guide, recordings are read where it shows them, and links to other guides are taken as they are. */
export function loadContent(location: string, only?: string): { content: Content; problems: Problem[] } {
  const folder = folderAt(location)
  const problems: Problem[] = []
  const identity = readIdentity(folder, problems)
  if (folder.path === folderAt(contentFolder()).path) tellSiteIdentity(identity)
  const glossary = readJson(folder, 'glossary.json', glossarySchema, problems)?.data ?? []
  const specs = readJson(folder, 'specs.json', specsSchema, problems)?.data ?? {}
  glossary.forEach((entry, i) => {
    if (glossary.findIndex((other) => other.id === entry.id) < i)
      problems.push(
        wholeFile(`${folder.shown}/glossary.json`, `glossary[${i}].id`, `The id "${entry.id}" stands twice.`, 'Ids of terms are unique.'),
      )
  })
  const terms = new Set(glossary.map((entry) => entry.id))
  for (const item of itemsOf(folder.path))
    if (item.isSymbolicLink() || (item.isFile() && knownFolders.includes(item.name)))
      problems.push(wholeFile(`${folder.shown}/${item.name}`, 'folder', `A folder is expected here.`, `Make a folder ${item.name}/.`))
  const folders = subfolders(folder, 'guides')
  if (!folders.length)
    problems.push(
      wholeFile(`${folder.shown}/guides`, 'guides', 'There is no guide here.', 'Add a folder with a guide.json and numbered phases.'),
    )
  const files = folders.map((guide) => readGuideFile(guide, problems))
  const guides = new Set([...folders.map((f) => f.name), ...files.flatMap((file) => file?.related.map((r) => r.slug) ?? [])])
  const withServers = only === undefined || showsServers(folderAt(`${folder.path}/guides/${only}`))
  const { servers, fromServers } = unchanged(`${folder.path}/servers`, [specs, withServers], () => {
    const fromServers: Problem[] = []
    return { servers: readServers(withServers ? folder : folderAt(`${folder.path}/-`), specs, fromServers), fromServers }
  })
  problems.push(...fromServers)
  const cases = new Set(casesOf(servers).map(({ path }) => path))
  const packs = new Set(Object.keys(readPackageList().packs))
  const site = { terms, specs, guides, packs, cases, settings: new Set(servers.settings.map(({ id }) => id)) }
  const order = identity.guides ?? []
  const placeOf = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length)
  for (const [i, slug] of order.entries())
    if (!folders.some(({ name }) => name === slug))
      problems.push(
        wholeFile(
          `${folder.shown}/site.json`,
          `site.guides[${i}]`,
          `There is no guide "${slug}".${didYouMean(
            slug,
            folders.map(({ name }) => name),
          )}`,
          'Name guides by their folders.',
        ),
      )
  const read = folders.flatMap((guide, i) => (only === undefined || guide.name === only ? [readGuide(guide, files[i], site)] : []))
  const authors = only === undefined || only === 'authors' ? readAuthors(folder, site) : { page: undefined, problems: [] }
  for (const result of [...read, authors]) problems.push(...result.problems)
  const content: Content = {
    identity,
    guides: read.flatMap((result) => result.guide ?? []).sort((a, b) => placeOf(a.slug) - placeOf(b.slug)),
    glossary,
    specs,
    templates: only === undefined ? readTemplates(folder, packs, problems) : [],
    servers,
    authors: authors.page,
  }
  glossary.forEach(({ id, phase }, i) => {
    if (only === undefined && typeof phase === 'string' && !taughtIn(content, phase))
      problems.push(
        wholeFile(
          `${folder.shown}/glossary.json`,
          `glossary[${i}].phase`,
          `"${id}" names no phase: ${phase}.`,
          'Write a guide and a slug.',
        ),
      )
  })
  servers.sampleDifferences.forEach(({ sample }, i) => {
    const [place = '', id] = sample.split('#')
    const phase = taughtIn(content, place)
    if (
      only === undefined &&
      (phase ? !phase.lesson.anchors.some((anchor) => anchor.id === id) : !folders.some(({ name }) => name === place.split('/')[0]))
    )
      problems.push(
        wholeFile(
          `${folder.shown}/servers/samples/differences.json`,
          `[${i}].sample`,
          `${sample} names no sample.`,
          'Write the phase and the anchor that its sample has now, or remove the row.',
        ),
      )
  })
  const elsewhere = only === undefined ? [] : ['/authors', ...folders.flatMap(({ name }) => (name === only ? [] : guidePath(name)))]
  // A phase that could not be read is named where that is; links to it hold.
  const unread = folders.flatMap((guide) =>
    subfolders(guide).flatMap(({ name }) => {
      const slug = /^\d+-(.+)$/.exec(name)?.[1]
      return !slug || taughtIn(content, `${guide.name}/${slug}`) ? [] : `${guidePath(guide.name)}/${slug}`
    }),
  )
  problems.push(...checkLinks(content, folder, [...elsewhere, ...unread]))
  return { content, problems }
}

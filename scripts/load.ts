import { contentFolder } from '@/lib/authoring/content-folder'
import { loadContent } from '@/lib/content/load'
import { phasePath } from '@/lib/content/model'
import { type Figure, failed, figureLines } from '@/lib/delivery/bench/bars'
import { measureAbuse, measureMixed } from '@/lib/delivery/bench/hard-load'
import { measureServer } from '@/lib/delivery/bench/server-load'
import { buildSite } from '@/lib/delivery/build/build-site'

/** npm run load [-- --built] [--minutes 10]: the server at full speed beside a bare route and a bare loop, then under abuse, then ten minutes of a mixed load; --built takes the site in out/ as it is. */
const built = process.argv.includes('--built')
const minutes = process.argv.includes('--minutes') ? Number(process.argv[process.argv.indexOf('--minutes') + 1]) : 10
if (!(minutes > 0)) {
  console.error('Usage: npm run load, or with -- --built or -- --minutes 10')
  process.exit(2)
}
if (!built && !(await buildSite())) process.exit(1)
const [phase] = loadContent(contentFolder()).content.guides.flatMap((guide) => guide.phases)
if (!phase) throw new Error('There is no phase to ask for.')
const page = phasePath(phase)
let over = false
for (const [title, measure] of [
  ['The server at full speed, medians of three rounds', () => measureServer('out', page)],
  ['Under abuse', () => measureAbuse('out', page)],
  ['A mixed load', () => measureMixed('out', page, minutes)],
] as [string, () => Promise<Figure[]>][]) {
  const figures = await measure()
  console.log(`${title}\n${figureLines(figures)}\n`)
  over ||= figures.some(failed)
}
process.exit(over ? 1 : 0)

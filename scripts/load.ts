import { contentFolder } from '@/lib/authoring/content-folder'
import { loadContent } from '@/lib/content/load'
import { phasePath } from '@/lib/content/model'
import { failed, figureLines } from '@/lib/delivery/bench/bars'
import { measureServer } from '@/lib/delivery/bench/server-load'
import { buildSite } from '@/lib/delivery/build/build-site'

/** npm run load [-- --built]: the server under load, beside a bare route and a bare loop; --built takes the site in out/ as it is. */
if (!process.argv.includes('--built') && !(await buildSite())) process.exit(1)
const [phase] = loadContent(contentFolder()).content.guides.flatMap((guide) => guide.phases)
if (!phase) throw new Error('There is no phase to ask for.')
const figures = await measureServer('out', phasePath(phase))
console.log(`The server under load, medians of three rounds\n${figureLines(figures)}`)
process.exit(figures.some(failed) ? 1 : 0)

import { contentFolder } from '@/lib/authoring/content-folder'
import { loadContent } from '@/lib/content/load'
import { guidePath, phasePath } from '@/lib/content/model'
import { type Figure, failed, figureLines } from '@/lib/delivery/bench/bars'
import { type BuildCost, buildCost } from '@/lib/delivery/bench/build-cost'
import { measurePaint } from '@/lib/delivery/bench/lighthouse'
import { weighPage } from '@/lib/delivery/bench/page-weight'
import { measurePython } from '@/lib/delivery/bench/python'
import { buildSite } from '@/lib/delivery/build/build-site'
import { siteApp } from '@/lib/delivery/serve/app'
import { listen } from '@/lib/delivery/serve/listen'
import { browserPath } from './tools.mjs'

/** npm run bench [-- --quick]: weighs and times the built site against the bars of the design; --quick leaves the builds out. */
const quick = process.argv.includes('--quick')
const kB = 1000
const all: Figure[] = []

function show(title: string, figures: Figure[]) {
  console.log(`\n${title}\n${figureLines(figures)}`)
  all.push(...figures)
}

if (!(await buildSite())) process.exit(1)
const { content } = loadContent(contentFolder())
const phases = content.guides.flatMap((guide) => guide.phases)
const lessons = phases.map(phasePath)

for (const page of ['/', ...content.guides.map((g) => guidePath(g.slug)), ...lessons, '/glossary', '/authors']) {
  const { html, script, fonts } = weighPage('out', page)
  const isLesson = lessons.includes(page)
  show(page, [
    { what: 'HTML + CSS (br)', value: html / kB, unit: 'kB', bar: isLesson ? 30 : undefined },
    { what: 'script before interaction (br)', value: script / kB, unit: 'kB', bar: isLesson ? 3 : undefined },
    { what: 'fonts, once', value: fonts / kB, unit: 'kB', bar: 70 },
  ])
}

const browser = browserPath()
if (!browser) throw new Error('No browser to measure with: install Chromium, or set CHROMIUM to the path of one.')
const { url, close } = await listen(siteApp('out'), 0)
for (const page of ['/', lessons[0] ?? '/', lessons.at(-1) ?? '/']) {
  const { lcp, tbt, cls } = await measurePaint(url + page, browser)
  show(`${page} in Lighthouse, mobile, median of 3`, [
    { what: 'LCP', value: lcp, unit: 'ms', bar: 1200 },
    { what: 'TBT', value: tbt, unit: 'ms', bar: 0 },
    { what: 'CLS', value: cls, unit: '', bar: 0 },
  ])
}
await close()
for (const { title, figures } of await measurePython(browser)) show(title, figures)

if (!quick) {
  const own = await buildCost(0)
  show(`Clean build of the site, ${own.phases} phases`, [
    { what: 'seconds', value: own.seconds, unit: 's', bar: 20 },
    { what: 'peak memory', value: own.peak, unit: 'MB' },
  ])
  const costs: BuildCost[] = []
  for (const extra of [10, 100, 500]) {
    const cost = await buildCost(extra)
    costs.push(cost)
    show(`Clean build with ${extra} more phases`, [
      { what: 'seconds', value: cost.seconds, unit: 's' },
      { what: 'peak memory', value: cost.peak, unit: 'MB' },
    ])
  }
  const perPhase = (a: number, b: number) =>
    ((costs[b]?.seconds ?? 0) - (costs[a]?.seconds ?? 0)) / ((costs[b]?.phases ?? 0) - (costs[a]?.phases ?? 0))
  show('Growth', [
    { what: 'a phase more, 10 to 100', value: perPhase(0, 1), unit: 's' },
    { what: 'a phase more, 100 to 500', value: perPhase(1, 2), unit: 's', bar: Math.max(0.05, perPhase(0, 1) * 1.5) },
  ])
}

const over = all.filter(failed)
console.log(`\n${all.filter((f) => f.bar !== undefined).length - over.length} bars held, ${over.length} not.`)
process.exit(over.length ? 1 : 0)

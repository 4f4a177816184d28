import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { offeredOf } from '../../lib/quiz/judge'
import { axeViolations } from './axe'
import { test, token } from './feedback-site'
import { expect, phasePaths, phases } from './site'

const page1 = phasePaths[0]!
const question = phases[0]!.questions.find(({ kind }) => kind === 'choice')!

test('the insights are drawn for whoever has the token, on a desk and on a phone', async ({ page, site }) => {
  const { version } = phases[0]!
  const section = phases[0]!.lesson.sections[0]!.id
  for (let n = 0; n < 24; n++)
    await site.post('feedback', {
      id: randomUUID(),
      page: page1,
      helpful: n % 3 > 0,
      version: n < 12 ? 'older1' : version,
      ...(n < 3 && { comment: `<b>word ${n}</b>` }),
    })
  for (let n = 0; n < 4; n++)
    await site.post('report', {
      id: randomUUID(),
      about: 'passage',
      page: page1,
      version,
      section,
      passage: 'the server calls',
      words: 'Which?',
    })
  const [a, b] = offeredOf(question) as [string, string]
  for (let n = 0; n < 20; n++)
    await site.post('answer', {
      page: page1,
      question: question.id,
      version: question.version,
      picked: [n < 13 ? a : b],
      right: n < 13,
      ms: 9000 + n,
    })
  await site.post('report', {
    id: randomUUID(),
    about: 'question',
    page: page1,
    version: question.version,
    question: question.id,
    shown: [a, b],
    picked: [b],
    words: 'Both?',
  })

  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`/insights?token=${encodeURIComponent(token)}`)
  await expect(page).toHaveURL(/\/insights$/)
  await expect(page.locator('h1')).toHaveText('Insights')
  await expect(page.locator('.figures tbody tr').first()).toContainText(phases[0]!.title)
  await expect(page.locator('.plot.is-trend').first()).toBeVisible()
  await expect(page.locator('.words')).toContainText('<b>word 0</b>')
  await expect(page.locator('.words b').filter({ hasText: 'word' })).toHaveCount(0)
  await expect(page.locator('.insights')).toContainText('65 %')
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} px`).toBeLessThanOrEqual(0)
    expect(await axeViolations(page), `${width} px`).toEqual([])
  }
})

test('every page where a reader can point at a passage, or say whether it helps, is one that the server knows', () => {
  const { pages } = JSON.parse(fs.readFileSync('out/catalogue.json', 'utf8')) as { pages: { path: string }[] }
  const known = new Set(pages.map(({ path }) => path))
  const built = fs.readdirSync('out', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html'))
  const spoken = built
    .filter((name) => /class="[^"]*\bprose\b|data-island="helpful"/.test(fs.readFileSync(`out/${name}`, 'utf8')))
    .map((name) => `/${name.replace(/\/?index\.html$/, '')}`)
  expect(spoken.length).toBeGreaterThan(10)
  expect(spoken.filter((path) => !known.has(path))).toEqual([])
})

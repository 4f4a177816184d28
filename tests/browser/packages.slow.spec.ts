import type { Page } from '@playwright/test'
import { transferOf } from '@/lib/runtime/manifest'
import { expect, run, test } from './harness/test'
import { answered, apps, bareApp } from './pack-apps'

test.use({ half: 'real' })

const snapshots = (page: Page) =>
  page.evaluate(async () => (await (await caches.open('callable/python')).keys()).map(({ url }) => new URL(url).pathname))

for (const name of ['starlette', 'fastapi'] as const)
  test(`a first run with ${name} fetches all in one count`, async ({ bare, site }) => {
    test.setTimeout(120_000)
    expect(await run(bare, apps[name], [name])).toMatchObject(answered(`from ${name}`))
    const fetching = (await bare.evaluate(() => window.harness.states)).filter((state) => state.is === 'fetching')
    expect(new Set(fetching.map(({ total }) => total))).toEqual(new Set([transferOf(site.manifest, [name])]))
  })

test('snapshots are kept for each set of packs, the newest three, and the second visit starts from them', async ({ bare, site }) => {
  test.setTimeout(240_000)
  const visit = async (name: keyof typeof apps) => {
    expect(await run(bare, apps[name], [name])).toMatchObject(answered(`from ${name}`))
  }
  await run(bare, bareApp)
  for (const [i, name] of (['flask', 'starlette', 'django'] as const).entries()) {
    await visit(name)
    await expect.poll(async () => (await snapshots(bare)).length).toBe(Math.min(3, i + 2))
  }
  const kept = await snapshots(bare)
  expect(kept.every((path) => path.includes('+'))).toBe(true)
  await bare.goto(site.url)
  await visit('flask')
  await visit('django')
  expect(await snapshots(bare)).toEqual(kept)
})

test.describe('a pack that does not come', () => {
  test.use({ allowed: async ({}, use) => use([/Failed to load resource/]) })

  test('says so, and the next run fetches it again', async ({ bare }) => {
    test.setTimeout(120_000)
    await bare.route('**/jinja2-*.zip.txt', (route) => route.abort('connectionreset'))
    expect(await run(bare, apps.flask, ['flask'])).toMatchObject({ end: 'failed', sentence: 'Python could not be downloaded.' })
    await bare.unroute('**/jinja2-*.zip.txt')
    expect(await run(bare, apps.flask, ['flask'])).toMatchObject(answered('from flask'))
  })
})

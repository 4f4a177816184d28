import { transferOf } from '@/lib/runtime/manifest'
import { withNeeds } from '@/lib/runtime/packs/pack-names'
import { expect, run, test } from './harness/test'
import { answered, apps, bareApp } from './pack-apps'

test.use({ half: 'real' })

// Framework by framework, and what goes wrong on the way: packages.slow.spec.ts.
test('a run fetches the packs it names and what they need, once, and counts their bytes', async ({ bare, site }) => {
  test.setTimeout(120_000)
  const packs = () => site.hits.filter((path) => path.startsWith('/_/packs/'))
  site.hits.length = 0
  expect(await run(bare, bareApp)).toMatchObject(answered('bare'))
  expect(packs()).toEqual([])
  // A lab that names no pack does not have it.
  expect(await run(bare, apps.flask)).toMatchObject({ end: 'done', outcome: { failure: { type: 'ModuleNotFoundError' } } })
  const before = await bare.evaluate(() => window.harness.states.length)
  expect(await run(bare, apps.flask, ['flask'])).toMatchObject(answered('from flask'))
  const wanted = withNeeds(site.manifest.packs, ['flask']).map((name) => `/_/packs/${site.manifest.packs[name]?.name}`)
  expect(packs().sort()).toEqual(wanted.sort())
  const states = await bare.evaluate((from) => window.harness.states.slice(from), before)
  const fetching = states.filter((state) => state.is === 'fetching')
  expect(new Set(fetching.map(({ total }) => total))).toEqual(new Set([transferOf(site.manifest, ['flask']) - transferOf(site.manifest)]))
  // What is alive has all that a bare app needs: it is not ended for one.
  const hits = site.hits.length
  expect(await run(bare, bareApp)).toMatchObject(answered('bare'))
  expect(await run(bare, apps.flask, ['flask'])).toMatchObject(answered('from flask'))
  expect(site.hits.length).toBe(hits)
})

test('a pack that is not on the site, or is damaged, ends in a clear message, and the next run is well', async ({ bare }) => {
  test.setTimeout(120_000)
  expect(await run(bare, apps.flask, ['flusk'])).toMatchObject({
    end: 'failed',
    sentence: 'The code asks for packages that this site does not have.',
  })
  await bare.route('**/flask-*.zip.txt', async (route) => {
    const body = await (await route.fetch()).body()
    body[1000] = (body[1000] ?? 0) ^ 1
    await route.fulfill({ body, contentType: 'text/plain' })
  })
  expect(await run(bare, apps.flask, ['flask'])).toMatchObject({
    end: 'failed',
    sentence: 'A downloaded file is not the one this site published, so it was not used.',
  })
  await bare.unroute('**/flask-*.zip.txt')
  expect(await run(bare, apps.flask, ['flask'])).toMatchObject(answered('from flask'))
  expect(await run(bare, bareApp)).toMatchObject(answered('bare'))
})

import type { Page } from '@playwright/test'
import { transferOf } from '@/lib/runtime/manifest'
import { withNeeds } from '@/lib/runtime/packs/pack-names'
import { expect, run, test } from './harness/test'

test.use({ half: 'real' })

const bareApp = 'def app(environ, start_response):\n    start_response("200 OK", [])\n    return [b"bare"]\n'
const apps = {
  flask: 'from flask import Flask\napp = Flask(__name__)\n@app.get("/")\ndef home():\n    return "from flask"\n',
  starlette:
    'from starlette.applications import Starlette\nfrom starlette.responses import PlainTextResponse\nfrom starlette.routing import Route\nasync def home(request):\n    return PlainTextResponse("from starlette")\napp = Starlette(routes=[Route("/", home)])\n',
  django:
    'from django.conf import settings\nsettings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="x")\nimport django\ndjango.setup()\nfrom django.http import HttpResponse\nfrom django.urls import path\nfrom django.core.wsgi import get_wsgi_application\nurlpatterns = [path("", lambda request: HttpResponse("from django"))]\napp = get_wsgi_application()\n',
  fastapi:
    'from fastapi import FastAPI\nfrom fastapi.responses import PlainTextResponse\napp = FastAPI()\n@app.get("/", response_class=PlainTextResponse)\ndef home(count: int = 1):\n    return "from fastapi"\n',
} as const

const snapshots = (page: Page) =>
  page.evaluate(async () => (await (await caches.open('callable/python')).keys()).map(({ url }) => new URL(url).pathname))
const answered = (head: string) => ({ end: 'done', outcome: { failure: null, response: { status: 200, body: { head } } } })

test('a run fetches the packs it names and what they need, once, and counts their bytes', async ({ bare, site }) => {
  test.setTimeout(120_000)
  const packs = () => site.hits.filter((path) => path.startsWith('/_/packs/'))
  site.hits.length = 0
  expect(await run(bare, bareApp)).toMatchObject(answered('bare'))
  expect(packs()).toEqual([])
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

for (const name of ['starlette', 'fastapi'] as const)
  test(`a first run with ${name} fetches all in one count`, async ({ bare, site }) => {
    test.setTimeout(120_000)
    expect(await run(bare, apps[name], [name])).toMatchObject(answered(`from ${name}`))
    const fetching = (await bare.evaluate(() => window.harness.states)).filter((state) => state.is === 'fetching')
    expect(new Set(fetching.map(({ total }) => total))).toEqual(new Set([transferOf(site.manifest, [name])]))
  })

test('a lab that names no pack does not have it', async ({ bare }) => {
  expect(await run(bare, apps.flask)).toMatchObject({ end: 'done', outcome: { failure: { type: 'ModuleNotFoundError' } } })
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

import { benchWith as bench } from './bench-page'
import { expect, returning as test } from './site'
import { lab, labels, patience, run, station, stations, xray } from './xray'

test('the X-ray of Starlette tells of layers, routes and waits', async ({ page }) => {
  await bench(page, 'Starlette')
  await run(page)
  await xray(page)
  const seen = await labels(page).allTextContents()
  expect(seen).toEqual(
    expect.arrayContaining(['Starlette.__call__', 'ServerErrorMiddleware.__call__', 'Route.matches', 'tea', 'JSONResponse.__call__']),
  )
  await expect(station(page, 'tea').locator('.st__result')).toContainText('JSONResponse 200')
})

test('the X-ray of FastAPI tells of what it solves, and of the pool that a def endpoint would go to', async ({ page }) => {
  await bench(page, 'FastAPI')
  await run(page)
  await expect(lab(page).locator('.ev__pool')).toContainText('pool of threads')
  await expect(lab(page).getByText('stand-in of ours').getByRole('link')).toHaveAttribute('href', /\/servers\/fidelity\/?#pydantic$/)
  await xray(page)
  const seen = await labels(page).allTextContents()
  expect(seen).toEqual(expect.arrayContaining(['FastAPI.__call__', 'solve_dependencies', 'run_in_threadpool', 'tea', 'serialize_response']))
  await expect(station(page, 'solve_dependencies').locator('a')).toHaveAttribute('href', /github\.com\/fastapi\/fastapi\/blob\/\d/)
})

test('the X-ray of Django shows the query; the files are a tree, with the database that the run made', async ({ page }) => {
  await bench(page, 'Django')
  const tree = lab(page).locator('.files').first()
  await expect(tree.getByRole('button', { name: 'views.py', exact: true })).toBeVisible()
  await run(page)
  await expect(tree).toContainText(/db\.sqlite3made by the run, [\d,]+ bytes/)
  await xray(page)
  await expect(stations(page).locator('.is-database .st__about').first()).toContainText('SELECT "shop_tea"."id"')
  await station(page, 'tea').getByRole('button').click()
  await expect(tree.getByRole('button', { name: 'views.py', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(lab(page).locator('.cm-line.is-lit')).toContainText('def tea', patience)
})

test('work for a pool is told on the tape, with the way to a recorded one', async ({ page }) => {
  await bench(page, 'Starlette')
  await lab(page).locator('.p-code .code').click()
  const editor = lab(page).locator('.cm-content')
  await expect(editor).toBeFocused(patience)
  await editor.press('Control+a')
  await page.keyboard.insertText(
    'from starlette.applications import Starlette\nfrom starlette.responses import PlainTextResponse\nfrom starlette.routing import Route\n\ndef tea(request):\n    return PlainTextResponse("brewed")\n\napp = Starlette(routes=[Route("/tea/{name}", tea)])\n',
  )
  await run(page)
  const note = lab(page).locator('.ev__pool').first()
  await expect(note).toContainText('A server would hand this to its pool of threads')
  await expect(note.getByRole('link')).toHaveAttribute('href', /\/servers\/concurrency/)
  await xray(page)
  await expect(stations(page).locator('.is-threads')).toHaveCount(1)
})

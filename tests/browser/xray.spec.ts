import { axeViolations } from './axe'
import { benchWith as bench } from './bench-page'
import { expect, test as fresh, returning as test } from './site'
import { lab, labels, patience, run, station, stations, xray } from './xray'

// Framework by framework: xray.slow.spec.ts.
test('the X-ray of Flask goes from wsgi_app over the reader’s view to the response', async ({ page }) => {
  await bench(page, 'Flask')
  await run(page)
  await xray(page)
  const seen = await labels(page).allTextContents()
  const order = [
    'Flask.wsgi_app',
    'MapAdapter.match',
    'Flask.dispatch_request',
    'tea',
    '_render',
    'Flask.make_response',
    'Response.__call__',
  ]
  expect(order.map((label) => seen.indexOf(label))).toEqual(order.map((label) => seen.indexOf(label)).toSorted((a, b) => a - b))
  expect(order.filter((label) => !seen.includes(label))).toEqual([])
  await expect(station(page, 'Flask.wsgi_app').locator('a')).toHaveAttribute(
    'href',
    /^https:\/\/github\.com\/pallets\/flask\/blob\/3\.[\d.]+\/src\/flask\/app\.py#L\d+$/,
  )
  const kinds = await stations(page).locator('.st__kind').allTextContents()
  expect(kinds).toEqual(expect.arrayContaining(['shell', 'layer', 'table', 'view', 'yours', 'template', 'response']))
  // A view nests in what called it.
  const dispatch = page.locator(':scope > .st').filter({ has: page.getByText('Flask.dispatch_request', { exact: true }) })
  const within = stations(page).locator('li').filter({ has: dispatch }).locator(':scope > ol > li > .st .st__label')
  await expect(within).toHaveText(['tea'])
  await lab(page).getByText('What the words mean').click()
  expect(await axeViolations(page, '.lab')).toEqual([])
})

test('the reader’s own function leads to its line, with keys alone', async ({ page }) => {
  await bench(page, 'Flask')
  await run(page)
  const tape = lab(page).locator('.p-tape .switch').getByLabel('Tape')
  await tape.focus()
  await page.keyboard.press('ArrowRight')
  const place = station(page, 'tea').getByRole('button')
  await expect(place).toContainText('app.py:12')
  await place.focus()
  await page.keyboard.press('Enter')
  await expect(lab(page).locator('.cm-content')).toBeFocused(patience)
  await expect(lab(page).locator('.cm-line.is-lit')).toContainText('@app.get("/tea/<name>")')
})

test('show all runs again with every frame, and back', async ({ page }) => {
  await bench(page, 'Flask')
  await run(page)
  await xray(page)
  const few = await labels(page).count()
  await lab(page)
    .getByRole('button', { name: /^Show all/ })
    .click()
  await expect(lab(page).locator('.xray__count')).toContainText('frames', patience)
  expect(await labels(page).count()).toBeGreaterThan(few * 5)
  await lab(page)
    .getByRole('button', { name: /^Stations only/ })
    .click()
  await expect(lab(page).locator('.xray__count')).toHaveText(`${few} stations`, patience)
})

fresh('before the first run the recorded one is drawn, and nothing of Python is fetched', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await bench(page, 'Flask')
  await xray(page)
  await expect(lab(page).locator('.lab__said')).toContainText('recorded when the site was built')
  expect(asked.filter((path) => /\/_\/(py|packs)\//.test(path))).toEqual([])
})

test('a file is added under a path, runs, and travels in the link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await bench(page, 'Flask')
  const add = async (path: string) => {
    await lab(page).getByLabel('File name', { exact: true }).fill(path)
    await page.keyboard.press('Enter')
  }
  await lab(page).getByRole('button', { name: 'Add a file' }).click()
  await add('../x.py')
  await expect(lab(page).locator('.files__form p')).toContainText('no path inside the folder')
  await add('templates/tea.html')
  await expect(lab(page).locator('.files__form p')).toContainText('already')
  await add('static/note.txt')
  await expect(lab(page).locator('.files').first().getByRole('button', { name: 'note.txt', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await lab(page).locator('.cm-content').click()
  await page.keyboard.insertText('A pot for two.')
  await lab(page).getByRole('button', { name: 'Share' }).click()
  await expect(lab(page).locator('.lab__note')).toContainText('Link copied')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('#lab=2.')
  await page.goto('about:blank')
  await page.goto(link)
  await lab(page).locator('.files').first().getByRole('button', { name: 'note.txt', exact: true }).click()
  await expect(lab(page).locator('.cm-content')).toContainText('A pot for two.', patience)
  await run(page)
  await expect(lab(page).locator('.res')).toContainText('4.50 a cup')
})

test('one request goes to the framework’s shop and to the bare one, and the answers are compared', async ({ page }) => {
  await bench(page, 'Flask')
  await page.getByRole('button', { name: 'As bare, side by side' }).click()
  await expect(page.locator('.lab')).toHaveCount(2)
  const request = page.getByLabel('One request to both')
  await request.fill('tea')
  await page.getByRole('button', { name: 'Send to both' }).click()
  await expect(page.locator('#pair-fault')).toContainText('begins with a method and a path')
  await request.fill('GET /tea/oolong')
  await page.getByRole('button', { name: 'Send to both' }).click()
  const told = page.locator('.pair__told')
  await expect(told.getByRole('row', { name: /^Status/ })).toContainText('200 OK in both', patience)
  await expect(told.getByRole('row', { name: /^Body/ })).toContainText('in both')
  await expect(told.getByRole('row', { name: /^Stations/ })).toContainText('none')
  expect(await axeViolations(page, '.pair')).toEqual([])
})

test.describe('on a phone', () => {
  test.beforeEach(({ page }) => page.setViewportSize({ width: 390, height: 844 }))

  test('the switch to the X-ray, pressed while a run is going, stays pressed', async ({ page }) => {
    await bench(page, 'Flask')
    await lab(page).locator('.lab__run').click()
    await lab(page).locator('.p-tape .switch').getByText('X-ray').click()
    const pressed = lab(page).locator('.p-tape .switch').getByRole('radio', { name: 'X-ray' })
    await expect(pressed).toBeChecked()
    await expect(lab(page).locator('.lab__run')).toContainText('Run', patience)
    await expect(pressed).toBeChecked()
    await expect(stations(page)).toBeVisible()
  })

  test('the X-ray and the pair fit', async ({ page }) => {
    await bench(page, 'Flask')
    await lab(page).locator('.lab__run').click()
    await expect(lab(page).locator('.lab__run')).toContainText('Run', patience)
    await lab(page).getByRole('tab', { name: /Tape/ }).click()
    await xray(page)
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await wide()).toBeLessThanOrEqual(390)
    expect(await stations(page).evaluate((list) => list.scrollWidth <= list.clientWidth)).toBe(true)
    expect(await axeViolations(page, '.lab')).toEqual([])
    await page.getByRole('button', { name: 'As bare, side by side' }).click()
    await expect(page.locator('.lab')).toHaveCount(2)
    expect(await wide()).toBeLessThanOrEqual(390)
  })
})

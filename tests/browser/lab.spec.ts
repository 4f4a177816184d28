import type { Page } from '@playwright/test'
import { axeViolations } from './axe'
import { expect, hydrated as pageHydrated, phasePaths, returning, test } from './site'

const path = phasePaths[0]!
const sample = (page: Page) => page.locator('#hello-py')
const lab = (page: Page) => page.locator('.lab').first()
const rows = (page: Page) => lab(page).locator('.tape__events .ev__row')
const patience = { timeout: 45_000 }

async function hydrated(page: Page, where: string) {
  await page.goto(where)
  await pageHydrated(page)
}

async function run(page: Page) {
  await sample(page).getByRole('button', { name: 'Run hello.py' }).click()
  await expect(rows(page).first()).toBeVisible(patience)
  await expect(lab(page).getByRole('button', { name: /^Run/ })).toBeVisible(patience)
}

test('nothing of a lab is fetched before it is touched', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await hydrated(page, path)
  await sample(page).scrollIntoViewIfNeeded()
  await page.waitForTimeout(300)
  expect(asked.filter((url) => /lab\.|labs\.json|\/py\/|editor/.test(url))).toEqual([])
})

test('a press before the page’s own script has come is not lost', async ({ page }) => {
  let come = () => {}
  const late = new Promise<void>((done) => {
    come = done
  })
  await page.route(/\/start\.[^/]*\.js$/, (route) => late.then(() => route.continue()))
  await page.goto(path)
  await sample(page).getByRole('button', { name: 'Run hello.py' }).click()
  await expect(page.locator('.lab')).toHaveCount(0)
  come()
  await expect(lab(page).locator('.res__lines')).toContainText('HTTP/1.1 200 OK', patience)
})

returning('a sample runs where it stands and shows what crossed', async ({ page }) => {
  await hydrated(page, path)
  await run(page)
  await expect(lab(page).locator('.res__lines')).toContainText('HTTP/1.1 200 OK')
  await expect(lab(page).locator('.res__lines')).toContainText('You asked for /')
  await expect(lab(page).locator('.tape__foot')).toContainText('Crossings')
  const chunk = rows(page).filter({ hasText: 'chunk' }).first()
  await chunk.click()
  await expect(chunk).toHaveAttribute('aria-expanded', 'true')
  await expect(lab(page).locator('.ev__opened dl')).toContainText('You asked for')
})

returning('an edit runs, survives a reload, and Reset brings the original back', async ({ page }) => {
  await hydrated(page, path)
  await sample(page).getByRole('button', { name: 'Edit hello.py' }).click()
  const editor = lab(page).locator('.cm-content')
  await expect(editor).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('WORD = "mine"\n')
  await lab(page).getByRole('button', { name: /^Run/ }).click()
  await expect(lab(page).locator('.res__lines')).toContainText('200 OK', patience)
  await page.reload()
  await pageHydrated(page)
  await sample(page).getByRole('button', { name: 'Edit hello.py' }).click()
  await expect(editor).toContainText('WORD = "mine"')
  await expect(lab(page).locator('.lab__note')).toContainText('Your edit from before')
  await lab(page).getByRole('button', { name: 'Reset' }).click()
  await expect(editor).not.toContainText('WORD')
})

returning('the form and the raw bytes are one request', async ({ page }) => {
  await hydrated(page, path)
  await run(page)
  await lab(page).getByLabel('Path').fill('/tea')
  await lab(page).getByText('Raw bytes').click()
  const raw = lab(page).locator('.req__raw textarea')
  await expect(raw).toHaveValue(/^GET \/tea HTTP\/1\.1\nHost: localhost:8000\n\n$/)
  await raw.fill('GET /scones?x=1 HTTP/1.1\nHost: here\n\n')
  await lab(page).getByText('Form', { exact: true }).click()
  await expect(lab(page).getByLabel('Query')).toHaveValue('x=1')
  await lab(page).getByRole('button', { name: /^Run/ }).click()
  await expect(lab(page).locator('.res__lines')).toContainText('You asked for /scones', patience)
})

returning('a shared link fills the editor and waits', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await hydrated(page, path)
  await sample(page).getByRole('button', { name: 'Edit hello.py' }).click()
  await expect(lab(page).locator('.cm-content')).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('# shared\n')
  await lab(page).getByRole('button', { name: 'Share' }).click()
  await expect(lab(page).locator('.lab__note')).toContainText('Link copied')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('/lab/#lab=1.')
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await page.goto(link)
  await expect(lab(page).locator('.cm-content')).toContainText('# shared')
  await expect(page.locator('.bench__said')).toContainText('Nothing has run yet')
  expect(fetched.filter((url) => url.includes('/py/'))).toEqual([])
  await page.goto('about:blank')
  await page.goto(link.slice(0, -20))
  await expect(page.locator('.bench__said')).toContainText('damaged')
})

returning('with the keyboard alone: run, step through the tape, leave the editor', async ({ page }) => {
  await hydrated(page, path)
  await sample(page).getByRole('button', { name: 'Run hello.py' }).focus()
  await page.keyboard.press('Enter')
  await expect(rows(page).nth(1)).toBeVisible(patience)
  await rows(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).nth(1)).toBeFocused()
  await expect(rows(page).nth(1)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(rows(page).first()).toBeFocused()
  await lab(page)
    .getByRole('group', { name: /Press Enter to edit/ })
    .focus()
  await page.keyboard.press('Enter')
  await expect(lab(page).locator('.cm-content')).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(lab(page).locator('.cm-content')).not.toBeFocused()
})

returning('on a phone the parts are tabs, a run opens the tape, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await hydrated(page, path)
  await run(page)
  await expect(lab(page).getByRole('tab', { name: 'Tape' })).toHaveAttribute('aria-selected', 'true')
  for (const tab of ['Code', 'Request', 'Tape', 'Response']) {
    await lab(page).getByRole('tab', { name: tab }).click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  }
})

const recording = {
  events: [
    {
      n: 0,
      ms: 0,
      from: 'client',
      to: 'server',
      file: null,
      line: null,
      kind: 'request',
      payload: { raw: { head: 'GET / HTTP/1.1', size: 14 } },
    },
    {
      n: 1,
      ms: 0.2,
      from: 'app',
      to: 'server',
      file: 'hello.py',
      line: 8,
      kind: 'chunk',
      payload: { data: { type: 'bytes', repr: "b'recorded'" }, raw: { head: 'recorded', size: 8 } },
    },
  ],
  violations: [],
  outcome: { interface: 'wsgi', response: null, failure: null, layers: [], lines: 4 },
}

test('where Python does not arrive as it was published, the recorded run is shown and said to be one', async ({ page }) => {
  await page.route(/\/_\/py\//, (route) => route.fulfill({ body: 'altered on its way' }))
  await page.route(/\/_\/runs\/[0-9a-f]{16}\.json/, (route) => route.fulfill({ json: recording }))
  await hydrated(page, path)
  await sample(page).getByRole('button', { name: 'Run hello.py' }).click()
  await expect(lab(page).locator('.lab__said')).toContainText('This is a recorded run of the same code.', patience)
  await expect(rows(page)).toHaveCount(2)
})

test('without WebAssembly the run recorded at build is shown and said to be one', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly')
  })
  await hydrated(page, path)
  await sample(page).getByRole('button', { name: 'Run hello.py' }).click()
  await expect(lab(page).locator('.lab__said')).toContainText('This is a recorded run of the same code.', patience)
  await expect(lab(page).locator('.res__lines')).toContainText('You asked for /')
  await expect(lab(page).locator('.tape__foot')).toContainText('Crossings')
})

test('where the download of Python is blocked, the run recorded at build is shown and said to be one', async ({ page }) => {
  await page.addInitScript(() => {
    const real = globalThis.fetch
    globalThis.fetch = (input, init) => (String(input).includes('/_/py/') ? Promise.reject(new TypeError('blocked')) : real(input, init))
  })
  await hydrated(page, path)
  await sample(page).getByRole('button', { name: 'Run hello.py' }).click()
  await expect(lab(page).locator('.lab__said')).toContainText('This is a recorded run of the same code.', patience)
  await expect(lab(page).locator('.res__lines')).toContainText('You asked for /')
})

returning('axe finds nothing in an open lab, in either theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await hydrated(page, path)
  await run(page)
  await rows(page).nth(1).click()
  await lab(page).getByText('Raw bytes').click()
  expect(await axeViolations(page, '.lab')).toEqual([])
})

import type { Page } from '@playwright/test'
import { axeViolations } from './axe'
import { benchWith } from './bench-page'
import { expect, returning as test } from './site'

const patience = { timeout: 45_000 }
const lab = (page: Page) => page.locator('.lab').first()
const told = (page: Page) => lab(page).locator('.res__lines')
const answers = (page: Page) => lab(page).getByRole('group', { name: 'Answers, in the order of the requests' }).getByRole('button')
const requests = (page: Page) => lab(page).getByRole('group', { name: 'Requests of this run, in order' }).getByRole('button')
const leaving = (page: Page) => lab(page).getByRole('combobox', { name: /^The client/ })
const lifespan = (page: Page) => lab(page).getByRole('combobox', { name: /^Lifespan/ })
const fold = (page: Page, name: string) => lab(page).locator('summary').filter({ hasText: name })

async function begin(page: Page, template: string, code?: string) {
  await benchWith(page, template)
  if (code) await write(page, code)
}

async function write(page: Page, code: string) {
  const still = lab(page).getByRole('group', { name: /Press Enter to edit/ })
  if (await still.isVisible()) await still.press('Enter')
  await lab(page).locator('.cm-content').press('Control+a')
  await page.keyboard.insertText(code)
}

async function run(page: Page) {
  await lab(page).getByRole('button', { name: /^Run/ }).click()
  await expect(lab(page).locator('.tape__foot')).toContainText('Lines run', patience)
}

async function shared(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await lab(page).getByRole('button', { name: 'Share' }).click()
  await expect(lab(page).locator('.lab__note')).toContainText('Link copied')
  return page.evaluate(() => navigator.clipboard.readText())
}

const counts = `n = 0
def app(environ, start_response):
    global n
    n += 1
    if n == 2:
        raise KeyError("second")
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"call {n}".encode()]
`

test('several requests are one run: a global lives on, each answer and failure stands with its request', async ({ page }) => {
  await begin(page, 'WSGI', counts)
  await expect(requests(page)).toHaveCount(0)
  await lab(page).getByRole('button', { name: 'Another request in the same run' }).click()
  await lab(page).getByRole('button', { name: 'Another request in the same run' }).click()
  await lab(page).getByLabel('Path').fill('/third')
  await expect(requests(page)).toHaveText(['1 GET /ada', '2 GET /ada', '3 GET /third', 'Remove 3'])
  await run(page)
  await expect(answers(page)).toHaveText(['1 200 OK', '2 500 Internal Server Error', '3 200 OK'])
  await expect(told(page)).toContainText('call 3')
  await answers(page).nth(1).click()
  await expect(lab(page).locator('.trouble')).toContainText('KeyError')
  await expect(lab(page).getByLabel('Path')).toHaveValue('/ada')
  await requests(page).first().click()
  await expect(told(page)).toContainText('call 1')
  await expect(lab(page).locator('.ev.is-request')).toHaveText([/connection 1/, /connection 1/, /connection 1/])
  await run(page)
  await expect(told(page)).toContainText('call 1')
  await requests(page).nth(3).click()
  await expect(requests(page)).toHaveCount(3)
})

test('a client leaves in the middle of its body, which arrives in pieces', async ({ page }) => {
  await begin(
    page,
    'ASGI',
    'async def app(scope, receive, send):\n    while (event := await receive())["type"] == "http.request":\n        print(event["body"])\n    print("gone")\n',
  )
  await lab(page).getByLabel('Method').selectOption('POST')
  await lab(page).getByLabel('Body', { exact: true }).fill('0123456789')
  await fold(page, 'Client').click()
  await leaving(page).selectOption('leaves in its own body')
  await lab(page).getByLabel('Bytes of its body before that').fill('5')
  await lab(page).getByLabel('Its body in pieces of bytes').fill('2, 2')
  await expect(fold(page, 'Client')).toContainText('body in 2 pieces and the rest, leaves after 5 bytes of its body')
  await run(page)
  const events = lab(page).locator('.tape__events')
  for (const piece of ['01', '23', '4']) await expect(events).toContainText(`b'${piece}'`)
  await expect(events).toContainText('gone')
  await expect(events).toContainText('http.disconnect')
  await expect(lab(page).locator('.res')).toContainText('No response was sent.')
})

test('an endless answer ends when its client leaves', async ({ page }) => {
  await begin(
    page,
    'WSGI',
    'def app(environ, start_response):\n    start_response("200 OK", [("Content-Type", "text/plain")])\n    try:\n        while True:\n            yield b"tick"\n    finally:\n        print("let go")\n',
  )
  await fold(page, 'Client').click()
  await leaving(page).selectOption('leaves in the answer')
  await lab(page).getByLabel('Bytes of the answer before that').fill('8')
  await run(page)
  await expect(told(page)).toContainText('ticktick')
  await expect(lab(page).locator('.tape__events')).toContainText('let go')
})

const echo = `def app(environ, start_response):
    body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [environ["CONTENT_TYPE"].encode(), b"\\n", repr(body).encode()]
`

test('a file is sent as a browser’s form sends it, byte for byte', async ({ page }) => {
  await begin(page, 'WSGI', echo)
  await lab(page).getByLabel('Method').selectOption('POST')
  await lab(page).getByText('Form', { exact: true }).last().click()
  await lab(page).getByLabel('Name of field 1').fill('who')
  await lab(page).getByLabel('Value of field who').fill('Ada & co')
  await run(page)
  await expect(told(page)).toContainText('application/x-www-form-urlencoded')
  await expect(told(page)).toContainText("b'who=Ada+%26+co'")
  await lab(page).getByText('Form with files').click()
  const chooser = page.waitForEvent('filechooser')
  await lab(page).getByText('Add a file', { exact: true }).last().click()
  await (await chooser).setFiles({ name: 'tea.bin', mimeType: 'application/x-tea', buffer: Buffer.from([0, 255, 13, 10]) })
  await expect(lab(page).locator('.req__file').first()).toContainText('tea.bin, 4 bytes')
  await run(page)
  await expect(told(page)).toContainText(
    'filename="tea.bin"\\r\\nContent-Type: application/x-tea\\r\\n\\r\\n\\x00\\xff\\r\\n\\r\\n--callable-form-1--',
  )
  const link = await shared(page)
  await page.goto('about:blank')
  await page.goto(link)
  await expect(lab(page).locator('.req__file').first()).toContainText('tea.bin, 4 bytes', patience)
})

test('a file too large for a request is not taken, and that is said', async ({ page }) => {
  await begin(page, 'WSGI')
  await lab(page).getByLabel('Method').selectOption('POST')
  await lab(page).getByText('Form with files').click()
  await lab(page)
    .locator('input[type=file]')
    .setInputFiles({ name: 'big.bin', mimeType: 'a/b', buffer: Buffer.alloc(1_200_000) })
  await expect(lab(page).locator('.req__fault')).toContainText('big.bin has 1,200,000 bytes; a request here takes 1,000,000.')
})

test('an app in a package, mounted below a path and made by a call, opens from its link as it was set', async ({ page }) => {
  await begin(page, 'ASGI')
  const add = async (name: string, code: string) => {
    await lab(page).getByRole('button', { name: 'Add a file' }).click()
    await lab(page).getByLabel('File name').fill(name)
    await page.keyboard.press('Enter')
    await write(page, code)
  }
  await add('shop/__init__.py', '')
  await add('shop/words.py', 'GREETING = "from the package"\n')
  await add(
    'shop/main.py',
    'from .words import GREETING\n\ndef make_app():\n    async def app(scope, receive, send):\n        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})\n        await send({"type": "http.response.body", "body": f"{GREETING} {scope[\'root_path\']} {scope[\'path\']}".encode()})\n    return app\n',
  )
  await fold(page, 'Server').click()
  await lab(page).getByLabel('File with the app').selectOption('shop/main.py')
  await lab(page).getByLabel('Name of the app').fill('make_app()')
  await lab(page).getByLabel('Mounted at (root_path)').fill('api/v1/')
  await lab(page).getByLabel('Believes forwarded headers from').fill('*')
  await lifespan(page).selectOption('auto')
  await expect(fold(page, 'Server')).toContainText('make_app(), at /api/v1, believes every proxy')
  await lab(page).getByRole('button', { name: 'Another request in the same run' }).click()
  await run(page)
  await expect(told(page)).toContainText('from the package /api/v1 /api/v1/ada')
  const link = await shared(page)
  expect(link).toContain('#lab=3.')
  await page.goto('about:blank')
  await page.goto(link)
  await expect(page.locator('.bench__said')).toContainText('Nothing has run yet', patience)
  await expect(fold(page, 'Server')).toContainText('make_app(), at /api/v1, believes every proxy')
  await expect(requests(page)).toHaveCount(3)
  await expect(lifespan(page)).toHaveValue('auto')
  await run(page)
  await expect(told(page)).toContainText('from the package /api/v1 /api/v1/ada')
})

test('what cannot be a setting is marked, and the last that could stays', async ({ page }) => {
  await begin(page, 'ASGI')
  await fold(page, 'Client').click()
  const pieces = lab(page).getByLabel('Its body in pieces of bytes')
  await pieces.fill('3, 4')
  await pieces.fill('3, x')
  await expect(pieces).toHaveAttribute('aria-invalid', 'true')
  await expect(fold(page, 'Client')).toContainText('body in 2 pieces')
})

test('an edit that is damaged is said to be, and what can be read of it stands there', async ({ page }) => {
  await page.goto('/lab')
  await page.evaluate(() => localStorage.setItem('callable/lab/bench#wsgi-hello', '{"files":{"hello_wsgi.py":"# mine"},"settings":7}'))
  await page.reload()
  await expect(lab(page).locator('.lab__note')).toContainText(
    'Your edit from before is damaged. What could be read of it stands here: hello_wsgi.py.',
    patience,
  )
  await expect(lab(page).locator('.cm-content')).toContainText('# mine')
})

for (const [width, theme] of [
  [1440, 'light'],
  [390, 'dark'],
] as const)
  test(`axe finds nothing in a bench with all of its folds open, and nothing scrolls sideways: ${width} px, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await begin(page, 'ASGI')
    const tab = async (name: string) => width < 700 && (await lab(page).getByRole('tab', { name }).click())
    await tab('Request')
    await lab(page).getByLabel('Method').selectOption('POST')
    await lab(page).getByText('Form with files').click()
    await lab(page)
      .locator('input[type=file]')
      .setInputFiles({ name: 'a-file-with-a-rather-long-name-indeed.txt', mimeType: 'text/plain', buffer: Buffer.from('x') })
    await lab(page).getByRole('button', { name: 'Another request in the same run' }).click()
    for (const name of ['Client', 'Server']) await fold(page, name).click()
    expect(await axeViolations(page, '.lab')).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    await run(page)
    await tab('Response')
    await expect(answers(page)).toHaveCount(2)
    expect(await axeViolations(page, '.lab')).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })

test('with the keyboard alone: open the folds, send another request, read its answer', async ({ page }) => {
  await begin(page, 'WSGI')
  await fold(page, 'Client').focus()
  await page.keyboard.press('Enter')
  await expect(leaving(page)).toBeVisible()
  await lab(page).getByRole('button', { name: 'Another request in the same run' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(answers(page)).toHaveCount(2, patience)
  await answers(page).first().focus()
  await page.keyboard.press('Space')
  await expect(answers(page).first()).toHaveAttribute('aria-pressed', 'true')
})

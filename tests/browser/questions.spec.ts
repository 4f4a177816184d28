import fs from 'node:fs'
import type { Page } from '@playwright/test'
import { packed } from '../imported-files'
import { axeViolations } from './axe'
import { expect, test } from './site'

const item = (id: string, key: string, q: string) => `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="${id}" title="t" adaptive="false" timeDependent="false">
<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>${key}</value></correctResponse></responseDeclaration>
<itemBody><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>${q}</prompt><simpleChoice identifier="A">No</simpleChoice><simpleChoice identifier="B">Yes</simpleChoice></choiceInteraction></itemBody>
</assessmentItem>`
const pack = packed({
  'i1.xml': item('wsgi', 'A', 'Is WSGI asynchronous?'),
  'i2.xml': item('asgi', 'B', 'Is ASGI asynchronous? <img src="a.png" alt="a loop"/>'),
  'notes.xml': '<notes/>',
})
const gift = 'What does this print?\\n\\nfor i in range(2)\\:\\n    print(i){=0 and 1 ~1 and 2####It counts from 0.}'

const give = (page: Page, name: string, data: Uint8Array | string) =>
  page.getByLabel('Drop a file here, or choose one').setInputFiles({ name, mimeType: '', buffer: Buffer.from(data) })

test.beforeEach(async ({ page }) => {
  await page.goto('/teach/questions/')
  await expect(page.locator('[data-island="questions"][data-hydrated]')).toBeAttached()
})

test('a package is shown as readers will see it, with what was lost and where, and goes out again; nothing leaves the page', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await give(page, 'week1.zip', pack)
  await expect(page.locator('.bring > [role="status"]')).toHaveText(
    /^2 questions read from week1\.zip\. 1 question lost something\. 1 thing did not come along\. 2 questions have something to mend/,
  )
  await expect(page.locator('.bring__left')).toHaveText(/notes\.xml.*no question/)
  const second = page.locator('.bring__questions > li').nth(1)
  await expect(second.locator('.bring__notes')).toHaveText(/asgi, i2\.xml, line 2.*1 picture in the question: a\.png/)
  await second.getByLabel('Yes').check()
  await second.getByRole('button', { name: 'Check answer' }).click()
  await expect(second.getByText('Correct')).toBeVisible()
  await expect(second.getByRole('button', { name: /Report/ })).toHaveCount(0)
  await second.locator('summary').click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'quiz.json' }).click()])
  expect(download.suggestedFilename()).toBe('quiz.json')
  expect(JSON.parse(fs.readFileSync(await download.path(), 'utf8'))).toMatchObject([
    { id: 'wsgi', answer: 0 },
    { id: 'asgi', answer: 1 },
  ])
  const [moodle] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Moodle XML' }).click()])
  expect(moodle.suggestedFilename()).toBe('week1.moodle.xml')
  expect(asked.filter((one) => !/^GET .*\/_\/[\w.-]+$/.test(one))).toEqual([])
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('answer')))).toEqual([])
})

test('it works with the keyboard alone, and by dropping a file', async ({ page }) => {
  const field = page.getByLabel('Drop a file here, or choose one')
  await field.focus()
  await expect(field).toBeFocused()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), field.press('Space')])
  await chooser.setFiles({ name: 'loop.gift', mimeType: '', buffer: Buffer.from(gift) })
  await expect(page.locator('.bring__questions pre')).toHaveText('for i in range(2):\n    print(i)')
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'other.txt'))
    return data
  }, 'Who?\nA) One\nB) Two\nANSWER: B')
  await page.dispatchEvent('.take-in', 'drop', { dataTransfer: dropped })
  await expect(page.locator('.bring > [role="status"]')).toHaveText(/^1 question read from other\.txt/)
  await expect(page.locator('.bring__questions .question')).toHaveText(/Who\?/)
})

test('a file that is not read is named, with the way out; the template is one that is', async ({ page, request }) => {
  await give(page, 'quiz.docx', packed({ 'word/document.xml': '<w/>' }))
  await expect(page.getByRole('alert')).toHaveText(/This is a Word document, which is not read\. Save it as plain text/)
  const template = await request.get((await page.getByRole('link', { name: 'this template' }).getAttribute('href'))!)
  await give(page, 'template.csv', await template.text())
  await expect(page.locator('.bring > [role="status"]')).toHaveText('7 questions read from template.csv.')
})

test('on a phone, in both themes: no fault, and nothing wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await give(page, 'week1.zip', pack)
  await expect(page.locator('.bring__questions > li')).toHaveCount(2)
  expect(await axeViolations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

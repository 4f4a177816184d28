import type { Page } from '@playwright/test'
import { assignmentFragment, assignmentOf } from '@/lib/teaching/assignment/assignment'
import { handInFile, readHandIn, sealed } from '@/lib/teaching/classroom/hand-in'
import { give, responseTo } from './answer'
import { expect, guide, phases, test } from './site'

const phase = phases[0]!
const name = `${guide.slug}/${phase.slug}`
const notes = `/teach/${name}`
const island = (page: Page, which: string) => expect(page.locator(`[data-island="${which}"][data-hydrated]`)).toBeAttached()

test('the notes of a phase list every question with its key, and say once that keys are open', async ({ page }) => {
  await page.goto('/teach/')
  await expect(page.getByText('Answer keys are visible to anyone who looks.')).toHaveCount(1)
  await page.getByRole('link', { name: phase.title }).click()
  await expect(page.locator('.key')).toHaveCount(phase.questions.length)
  await expect(page.locator('.key:has(.is-right), .key:has(ol)')).toHaveCount(phase.questions.length)
  await expect(page.locator('.teach__beliefs dt')).toHaveCount(phase.teach!.misconceptions.length)
  for (const heading of ['To discuss', 'What some believe', 'Samples', 'Exercises'])
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
})

test('every file of questions is there', async ({ page, request }) => {
  await page.goto(notes)
  const links = await page.locator('.teach__take a').evaluateAll((all) => all.map((a) => a.getAttribute('href')!))
  expect(links.length).toBe(6)
  for (const link of links) {
    const answer = await request.get(link)
    expect([link, answer.status(), (await answer.body()).length > 2000]).toEqual([link, 200, true])
  }
})

test('a place has its code, and so has any address that is pasted', async ({ page }) => {
  await page.goto(`${notes}/codes/`)
  await expect(page.locator('.codes .qr').first()).toBeVisible()
  expect(await page.locator('.codes > li').count()).toBeGreaterThan(phase.questions.length + phase.lesson.sections.length)
  await island(page, 'code-maker')
  await page.getByLabel('Address', { exact: true }).fill('callable')
  await expect(page.locator('.code-maker [role="status"]')).toHaveText(/no whole address/)
  await page.getByLabel('Address', { exact: true }).fill(`https://callable.example/lab/#lab=1.${'x'.repeat(3000)}`)
  await expect(page.locator('.code-maker [role="status"]')).toHaveText(/a QR code holds/)
  await page.getByLabel('Address', { exact: true }).fill('https://callable.example/lab/#lab=1.abc')
  await expect(page.locator('.code-maker .qr')).toBeVisible()
})

test('on paper: two versions that differ, keys for both, another seed another order; each sheet on its own page', async ({ page }) => {
  await page.goto(`${notes}/sheets/`)
  await island(page, 'sheets')
  const order = (which: string) => page.locator(`.sheet[aria-label="Version ${which}"] > ol > li > .sheet__q`).allTextContents()
  const [a, b] = [await order('A'), await order('B')]
  expect([...a].sort()).toEqual([...b].sort())
  expect(a).not.toEqual(b)
  await expect(page.locator('.sheet.is-key .sheet__keys')).toHaveCount(phase.questions.length)
  await page.getByLabel('Seed').fill('2')
  expect(await order('A')).not.toEqual(a)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.mast nav')).toBeHidden()
  await expect(page.getByLabel('Seed')).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  for (const sheet of (await page.locator('.sheet').all()).slice(1))
    expect(await sheet.evaluate((e) => getComputedStyle(e).breakBefore)).toBe('page')
})

test('an assignment goes from picking to a link, from the link to a checklist, from there to a hand-in and into the class', async ({
  page,
}) => {
  await page.goto('/teach/assign/')
  await island(page, 'assign')
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.locator('.assign__make [role="status"]')).toHaveText('Pick at least one thing to do.')
  await page.locator('.picker summary').first().click()
  await page.getByLabel('Read the lesson').first().check()
  await page
    .getByRole('button', { name: /^All \d+ questions/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.locator('.assign__make [role="status"]')).toHaveText('Give it a title.')
  await page.getByLabel('Title', { exact: true }).fill('Week 1')
  await page.getByLabel(/^Seed/).fill('7')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = await page.getByLabel('The assignment, whole, in one link').inputValue()
  const asked = await assignmentOf(new URL(link).hash)
  expect(asked).toMatchObject({ title: 'Week 1', seed: 7 })
  expect(asked!.items.length).toBe(1 + phase.questions.length)

  await page.goto(link)
  await expect(page.locator('.checklist h2').first()).toHaveText('Week 1')
  const total = asked!.items.length
  await expect(page.locator('.checklist__count')).toHaveText(new RegExp(`^0 of ${total} done`))
  const questions = phase.questions
  for (const [i, right] of [true, false, true].entries()) {
    const item = page.locator('.checklist .question').nth(i)
    await give(item, questions[i]!, responseTo(questions[i]!, right))
    await item.getByRole('button', { name: 'Check answer' }).click()
    await expect(item.getByRole('status')).toHaveText(right ? /^Correct/ : /^Not quite/)
  }
  await page.getByLabel(`Done: Read: ${phase.title}`).check()
  await expect(page.locator('.checklist__count')).toHaveText(new RegExp(`^3 of ${total} done`))
  await page.reload()
  await expect(page.locator('.checklist__count')).toHaveText(new RegExp(`^3 of ${total} done`))
  await expect(page.locator('.checklist .question').nth(1).getByRole('status')).toHaveText(/^Not quite/)

  await page.getByRole('button', { name: 'Hand in' }).click()
  await expect(page.locator('.hand-in [role="status"]').first()).toHaveText('Say who you are first.')
  await page.getByLabel(/^Your name/).fill('Ada L.')
  await page.getByRole('button', { name: 'Hand in' }).click()
  const code = (await page.locator('.hand-in__made .mono').textContent())!
  const handed = await page.getByLabel('The hand-in as a link').inputValue()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the file' }).click()])
  expect(download.suggestedFilename()).toBe(`hand-in-ada-l-${code}.json`)
  const read = await readHandIn(handed)
  expect(read.tries.map(({ right }) => right)).toEqual([true, false, true])

  await page.goto(handed)
  const row = page.locator('.figures tbody tr')
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('Ada L.')
  await expect(row).toContainText(code)
  await expect(row).toContainText(`2 of ${questions.length}`)
  await expect(row.locator('.doubt')).toHaveCount(0)
  await expect(page.locator('.class-items > ol > li')).toHaveCount(3)
})

const assignment = {
  title: 'Week 1',
  items: [...phase.questions.map(({ id }) => ({ ask: `${name}#${id}` })), { lab: `${name}#back-to-the-sender` }],
}
const student = (who: string, right: (i: number) => boolean, at = Date.now() - 3_600_000) =>
  sealed({
    name: who,
    assignment,
    opened: at - 1000,
    handed: at + 600_000,
    tries: phase.questions.map((question, i) => ({
      ask: `${name}#${question.id}`,
      version: question.version,
      at: at + i * 20_000,
      picked: responseTo(question, right(i)),
      right: right(i),
      ms: 15_000,
    })),
    done: [],
    labs: [{ lab: `${name}#back-to-the-sender`, passed: at + 9000, files: { 'back_to_the_sender.py': `# by ${who}\n` } }],
  })

test('many hand-ins: by paste, by file, damaged and forged ones named, figures, code side by side, CSV, and a reload keeps them', async ({
  page,
}) => {
  await page.goto('/teach/class/')
  await island(page, 'class')
  const start = Date.now() - 7_200_000
  const students = Array.from({ length: 12 }, (_, i) => student(`Student ${i + 1}`, (q) => q % 12 < i, start + i * 60_000))
  const { check: _, format, version, ...body } = student('Mallory', () => false)
  const forged = sealed({ ...body, tries: body.tries.map((one) => ({ ...one, right: true })) })
  const files = [...students.slice(0, 6), forged].map((one, i) => ({
    name: `hand-in-${i}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(handInFile(one)),
  }))
  const damaged = {
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from(handInFile(students[0]!).replace('Student 1', 'Student 9')),
  }
  await page.locator('input[type="file"]').setInputFiles([...files, damaged])
  await expect(page.locator('.class__refused li')).toHaveText(/^broken\.json .*checksum does not fit.*Ask for it again/)
  await expect(page.locator('.figures tbody tr')).toHaveCount(7)
  await page.getByLabel(/^Paste links/).fill(students.slice(6).map(handInFile)[0]!)
  await page.getByRole('button', { name: 'Take in' }).click()
  await expect(page.locator('.figures tbody tr')).toHaveCount(8)
  const { handInFragment } = await import('@/lib/teaching/classroom/hand-in')
  const links = await Promise.all(students.slice(7).map(async (one) => `https://callable.example/teach/class/${await handInFragment(one)}`))
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text', text)
    document.querySelector('.take-in')!.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, links.join('\n'))
  await expect(page.locator('.figures tbody tr')).toHaveCount(13)
  await expect(page.locator('.figures tr', { hasText: 'Mallory' }).locator('.doubt').first()).toHaveText(
    /marked as right, and the answer is not/,
  )
  await expect(page.locator('.doubt')).toHaveCount(phase.questions.length)
  await expect(page.locator('.class-items > ol > li')).toHaveCount(phase.questions.length)
  await expect(page.locator('.class-items dd').nth(1)).toHaveText(/^−?[01]\.\d\d$/)
  await expect(page.locator('.code-wall pre')).toHaveCount(13)
  await expect(page.locator('.code-wall pre').first()).toHaveText(/# by Mallory/)
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Students as CSV' }).click()])
  const { readFileSync } = await import('node:fs')
  expect(
    readFileSync((await csv.path())!, 'utf8')
      .trimEnd()
      .split('\r\n').length,
  ).toBe(14)
  await page.reload()
  await expect(page.locator('.figures tbody tr')).toHaveCount(13)
  await page.getByRole('button', { name: 'Forget all hand-ins' }).click()
  await page.reload()
  await island(page, 'class')
  await expect(page.locator('.figures')).toHaveCount(0)
  expect([format, version]).toEqual(['callable-hand-in', 1])
})

test('a hand-in forged to a moment that is no date is named and left out, also after a reload; the class stays', async ({ page }) => {
  const { codeVersion } = await import('@/lib/runtime/lab/draft')
  const { check: _, ...body } = student('Mallory', () => true)
  const late = { ...body, handed: Number.MAX_SAFE_INTEGER }
  const forged = JSON.stringify({ ...late, check: codeVersion(JSON.stringify(late)) })
  const honest = handInFile(student('Zoë', () => true))
  await page.goto('/teach/class/')
  await island(page, 'class')
  for (const text of [honest, forged]) {
    await page.getByLabel(/^Paste links/).fill(text)
    await page.getByRole('button', { name: 'Take in' }).click()
    await expect(page.locator('.figures tbody tr')).toHaveCount(1)
  }
  await expect(page.locator('.class__refused li')).toHaveText(/damaged.*Ask for it again/)
  // As a tab holds it that took it in before.
  await page.evaluate((kept) => sessionStorage.setItem('callable/class', kept), `[${forged},${honest}]`)
  await page.reload()
  await expect(page.locator('.figures tbody tr')).toHaveText([/^Zoë/])
  await expect(page.getByRole('button', { name: 'Forget all hand-ins' })).toBeVisible()
})

test('an assignment without its link, or with a broken one, says what to do', async ({ page }) => {
  await page.goto('/assignment/')
  await island(page, 'assignment-view')
  await expect(page.locator('[data-island="assignment-view"]')).toContainText('Take the whole link from your instructor.')
  const fragment = await assignmentFragment({ title: 'T', items: [{ read: name }] })
  await page.goto(`/assignment/${fragment.slice(0, -6)}`)
  await expect(page.getByRole('alert')).toHaveText(/damaged/)
  await page.goto(`/assignment/${await assignmentFragment({ title: 'T', items: [{ read: name }, { ask: `${name}#gone` }] })}`)
  await page.reload()
  await expect(page.getByRole('alert')).toHaveText(/One thing of this assignment is no longer on this site/)
})

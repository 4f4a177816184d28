import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base, expect, type Page } from '@playwright/test'
import { embedPath } from '@/lib/site/embed-message'
import { headerHost } from '../header-hosts'
import { guide, phases } from './site'

const phase = phases[0]!
const name = `${guide.slug}/${phase.slug}`

/** The built site on a static host that reads `_headers`, and what the browser complained of there. */
export const test = base.extend<{ host: (dialect: Parameters<typeof headerHost>[1]) => Promise<string>; complaints: string[] }>({
  host: async ({}, use) => {
    const hosts: { close(): void }[] = []
    await use(async (dialect) => {
      const host = await headerHost('out', dialect)
      hosts.push(host)
      return host.url
    })
    for (const { close } of hosts) close()
  },
  complaints: async ({ context }, use) => {
    const said: string[] = []
    context.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) said.push(message.text())
    })
    await use(said)
  },
})

/** Runs Python on a page of this host, and in a frame of another. */
export async function expectRuns(page: Page, site: string): Promise<void> {
  await page.goto(`${site}/lab/`)
  await page.getByRole('button', { name: /^Run/ }).first().click()
  await expect(page.locator('.res__lines').first()).toContainText('HTTP/1.1 200 OK', { timeout: 60_000 })

  const course = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(
      `<!doctype html><title>Course</title><iframe src="${site}${embedPath(name, { lab: 'hello-py' }).replace('?', '/?')}" width="700" height="600"></iframe>`,
    )
  })
  await new Promise<void>((done) => course.listen(0, '127.0.0.1', done))
  await page.goto(`http://127.0.0.1:${(course.address() as AddressInfo).port}`)
  const lab = page.frameLocator('iframe').locator('.lab')
  await lab.getByRole('button', { name: /^Run/ }).click()
  await expect(lab.locator('.res__lines')).toContainText('HTTP/1.1 200 OK', { timeout: 60_000 })
  course.close()
}

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { siteApp } from './app'

let out = ''
beforeAll(() => {
  out = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-out-'))
  fs.mkdirSync(path.join(out, 'guides/a'), { recursive: true })
  fs.mkdirSync(path.join(out, '_'))
  fs.writeFileSync(path.join(out, 'guides/a/index.html'), '<p>page</p>')
  fs.writeFileSync(path.join(out, '404.html'), '<style>p{}</style><p>nothing here</p>')
  fs.writeFileSync(path.join(out, '_/start.js'), 'x')
})

test('a page answers with and without its closing slash', async () => {
  for (const address of ['/guides/a', '/guides/a/']) {
    const response = await siteApp(out).request(address)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('<p>page</p>')
  }
})

test('every answer carries the policy; only named files are kept for ever', async () => {
  const page = await siteApp(out).request('/guides/a/')
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';")
  expect(page.headers.get('content-security-policy')).toContain("style-src 'self' 'sha256-")
  expect(page.headers.get('cache-control')).toBe('no-cache')
  const script = await siteApp(out).request('/_/start.js')
  expect(script.headers.get('cache-control')).toContain('immutable')
})

test('only what is made for it may stand in a frame of another page', async () => {
  const policyOf = async (address: string) => (await siteApp(out).request(address)).headers.get('content-security-policy')
  expect(await policyOf('/guides/a/')).toContain("frame-ancestors 'self'")
  expect(await policyOf('/embed/g/p/')).toContain('frame-ancestors *')
  expect(await policyOf('/embedded')).toContain("frame-ancestors 'self'")
})

test.each(['/nowhere', '/../package.json', '/%2e%2e/package.json', '/guides/a/%', '/_/..%2f404.html'])(
  '%s is a page not found, never a file outside',
  async (address) => {
    const response = await siteApp(out).request(address)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('nothing here')
  },
)

test('the site works under a prefix', async () => {
  expect((await siteApp(out, '/learn').request('/learn/guides/a')).status).toBe(200)
  expect((await siteApp(out, '/learn').request('/guides/a')).status).toBe(404)
})

import fs from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

test('what the head names lies in public/, and is asked for below the prefix of the site', async () => {
  vi.stubEnv('BASE_PATH', '/learn')
  vi.resetModules()
  const { siteIcons } = await import('./site-icons')
  const { icons, manifest } = siteIcons
  for (const address of [icons.icon.url, icons.apple, manifest]) {
    expect(address).toMatch(/^\/learn\//)
    expect(fs.existsSync(path.join('public', address.slice('/learn'.length)))).toBe(true)
  }
})

test('the manifest holds wherever the site lives: its addresses are relative, and its icons are there', () => {
  const manifestSchema = z.object({ start_url: z.string(), scope: z.string(), icons: z.array(z.object({ src: z.string() })) })
  const manifest = manifestSchema.parse(JSON.parse(fs.readFileSync('public/site.webmanifest', 'utf8')))
  expect([manifest.start_url, manifest.scope]).toEqual(['./', './'])
  for (const { src } of manifest.icons) expect(fs.existsSync(path.join('public', src))).toBe(true)
})

import { expect, test, vi } from 'vitest'

async function hrefUnder(base: string) {
  vi.stubEnv('BASE_PATH', base)
  vi.resetModules()
  return (await import('./href')).href
}

test.each([
  ['', '/', '/'],
  ['', '/glossary#worker', '/glossary/#worker'],
  ['', '/guides/a/b', '/guides/a/b/'],
  ['', '/sitemap.xml', '/sitemap.xml'],
  ['/learn', '/', '/learn/'],
  ['/learn/', '/glossary', '/learn/glossary/'],
])('under "%s", %s is %s', async (base, path, result) => {
  expect((await hrefUnder(base))(path)).toBe(result)
})

import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

async function metadataWith(address: string | undefined) {
  vi.stubEnv('SITE_URL', address)
  vi.resetModules()
  const { pageMetadata } = await import('./metadata')
  return pageMetadata({ title: 'A page', description: 'What it says.', path: '/guides/g/p' })
}

test('a site that knows where it lives names the address and the picture of a page, whole', async () => {
  const { alternates, openGraph } = await metadataWith('https://callable.example/')
  expect(alternates?.canonical).toBe('https://callable.example/guides/g/p/')
  expect(openGraph?.url).toBe('https://callable.example/guides/g/p/')
  expect(openGraph?.images).toMatchObject([
    { url: expect.stringMatching(/^https:\/\/callable\.example\/_\/previews\/\w+\.png$/), width: 1200, height: 630 },
  ])
})

test.each([undefined, ''])('one that was not told (%s) names neither', async (address) => {
  const { alternates, openGraph } = await metadataWith(address)
  expect(alternates?.canonical).toBeUndefined()
  expect(openGraph).not.toHaveProperty('url')
  expect(openGraph).not.toHaveProperty('images')
})

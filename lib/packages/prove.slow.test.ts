import { expect, test } from 'vitest'
import { readPackageList } from '../runtime/packs/vendored'
import { proofs } from './proof-cases'
import { provePack } from './prove'

test.each(Object.keys(proofs))('%s imports in the page’s Python and serves its sample app', { timeout: 180_000 }, async (pack) => {
  expect(await provePack(pack, readPackageList())).toEqual([])
})

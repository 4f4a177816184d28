import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compress } from './compress'

const home = process.cwd()
beforeEach(() => process.chdir(fs.mkdtempSync(path.join(os.tmpdir(), 'callable-compress-'))))
afterEach(() => process.chdir(home))

/** More bytes than are compressed anew every time. */
const bytes = fs.readFileSync('package-lock.json').subarray(0, 110_000)

test('a quick result is never taken for the strongest; a strongest that was kept is taken by a quick build', async () => {
  const quick = await compress(bytes, 'quick')
  const strongest = await compress(bytes, 'strongest')
  expect(strongest.br.length).toBeLessThan(quick.br.length)
  expect((await compress(bytes, 'quick')).br).toEqual(strongest.br)
  for (const { br, gz } of [quick, strongest]) {
    expect(brotliDecompressSync(br)).toEqual(bytes)
    expect(gunzipSync(gz)).toEqual(bytes)
  }
})

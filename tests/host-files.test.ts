import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeHostFiles } from '../lib/delivery/build/host-files'
import { headerRules, headersFor } from '../lib/delivery/serve/headers'
import { styleHash } from '../lib/delivery/serve/style-hash'
import { dialects, hostHeaders, readHeaderFile } from './header-hosts'

let out = ''
const page = '<style>p{}</style>'
const files: Record<string, string> = {
  'index.html': page,
  '404.html': page,
  'robots.txt': '',
  'sitemap.xml': '',
  'catalogue.json': '',
  'guides/index.html': page,
  'guides/a/b/index.html': page,
  'embed/a/b/index.html': page,
  '_/start.ABC.js': '',
  '_/lab.ABC.css': '',
  '_/py/1-a/worker.js': '',
  '_/sandbox/1-a.html': '',
  '_next/static/media/font.woff2': '',
}
const addresses = Object.keys(files).map((name) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`)

beforeAll(() => {
  out = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-out-'))
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(out, name)), { recursive: true })
    fs.writeFileSync(path.join(out, name), text)
  }
})
afterAll(() => fs.rmSync(out, { recursive: true }))

test.each(dialects)('on a host where the values are %s every file has the headers of the table', async (dialect) => {
  await writeHostFiles(out)
  const rules = readHeaderFile(fs.readFileSync(path.join(out, '_headers'), 'utf8'))
  const table = headerRules(styleHash(out))
  for (const address of addresses) {
    const wanted = headersFor(address, table)
    const given = hostHeaders(rules, address, dialect)
    // What is no document has no use for a policy.
    if (!/(\/|\.html|\.xml)$/.test(address)) given['Content-Security-Policy'] ??= wanted['Content-Security-Policy'] ?? ''
    expect(given, address).toEqual(wanted)
  }
})

test('what has no file keeps what never differs', async () => {
  await writeHostFiles(out)
  const rules = readHeaderFile(fs.readFileSync(path.join(out, '_headers'), 'utf8'))
  expect(hostHeaders(rules, '/nowhere', 'joined')).toMatchObject({ 'X-Content-Type-Options': 'nosniff' })
  expect(rules.length).toBeLessThan(100)
})

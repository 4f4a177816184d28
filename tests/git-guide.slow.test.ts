import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'

const out = '.cache/git-guide'
const env = { ...process.env, CONTENT_DIR: 'tests/fixtures/git-guide', OUT_DIR: out, FEEDBACK_URL: '' }
const tsx = (...args: string[]) => ['node_modules/tsx/dist/cli.mjs', ...args]
const page = (address: string) => fs.readFileSync(path.join(out, address, 'index.html'), 'utf8')
const objects = () => page('guides/git-from-the-inside/objects')

beforeAll(() => {
  execFileSync(process.execPath, tsx('scripts/build.ts', '--quick'), { env, stdio: ['ignore', 'ignore', 'inherit'] })
}, 900_000)

test('a guide about something else is a site of its own: its name, its front page, its two sides', () => {
  const home = page('.')
  for (const words of ['Inside Git', 'A commit is a file.', 'How Git stores your work']) expect(home).toContain(words)
  expect(home.replace(/<style>.*?<\/style>/gs, '')).not.toMatch(/Callable|WSGI|ASGI|Flask/)
  expect(home).toContain('--server:light-dark(#6b3fa0,#c9a9f5)')
  expect(page('guides/git-from-the-inside/refs')).toContain('files you can edit')
  expect(fs.readFileSync(path.join(out, 'sitemap.xml'), 'utf8')).not.toContain('/servers')
})

test('every word of the vocabulary is drawn', () => {
  const html = objects()
  for (const part of [
    '<math',
    '<picture>',
    '.avif"',
    'width="640" height="240"',
    'class="callout note"',
    'class="callout warning"',
    'class="extra tabs"',
    'class="extra steps"',
    'class="extra tree"',
    'class="extra video"',
    'class="extra footnotes"',
    'class="extra from"',
    'start="3"',
    '<kbd>Enter</kbd>',
    '<sub>2</sub>',
    'class="extra more"',
    'aria-label="done"',
    'class="l add',
    'class="l del',
    'data-lab-do="run"',
  ])
    expect(html, part).toContain(part)
  expect(html).not.toContain('Written for the tests')
  expect(html).not.toMatch(/<[^>]+ style="/)
})

test('links within a page lead to what is there, footnotes and back', () => {
  const html = objects()
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
  const dead = [...html.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1] ?? '').filter((id) => !ids.has(id))
  expect(dead).toEqual([])
})

test('pictures are smaller than their files, and are there in every format that a page names', () => {
  const named = [...objects().matchAll(/(?:src|srcSet|srcset)="([^"]*\/pictures\/[^"]+)"/g)].map((match) => match[1] ?? '')
  expect(new Set(named.map((name) => path.extname(name)))).toEqual(new Set(['.avif', '.webp']))
  for (const name of named) expect(fs.statSync(path.join(out, name)).size).toBeGreaterThan(0)
})

test('a page has only what it shows: the second phase has no rule for what the first alone holds', () => {
  expect(objects()).toContain('.extra.tree')
  expect(page('guides/git-from-the-inside/refs')).not.toContain('.extra')
})

test('what stood there stays where a build is refused', () => {
  const before = fs.statSync(path.join(out, 'index.html')).mtimeMs
  const { status, stderr } = spawnSync(process.execPath, tsx('scripts/build.ts', '--quick'), {
    env: { ...env, CONTENT_DIR: 'tests/fixtures/broken' },
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toContain('Not built:')
  expect(fs.statSync(path.join(out, 'index.html')).mtimeMs).toBe(before)
})

test('the check looks at one guide and one phase alone, and runs its keys and answers', () => {
  for (const what of ['git-from-the-inside', 'git-from-the-inside/objects']) {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/at-once.mjs', 'check', what], { env, encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, expect.stringContaining('4 runs behind the keys, no problem.')])
  }
  const { status, stdout } = spawnSync(process.execPath, ['scripts/at-once.mjs', 'check', 'git-from-inside'], { env, encoding: 'utf8' })
  expect([status, stdout]).toEqual([1, expect.stringContaining('Did you mean git-from-the-inside?')])
})

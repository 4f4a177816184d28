import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { unchanged } from './unchanged'

test('a folder is read anew when a file in it changes, comes or goes, or what it is read with changes', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-unchanged-'))
  fs.mkdirSync(path.join(folder, 'code'))
  let reads = 0
  const read = (terms = ['wsgi']) => unchanged(folder, { terms: new Set(terms) }, () => ++reads)
  expect([read(), read()]).toEqual([1, 1])
  fs.writeFileSync(path.join(folder, 'code', 'app.py'), 'app = 1')
  expect([read(), read()]).toEqual([2, 2])
  fs.writeFileSync(path.join(folder, 'code', 'app.py'), 'app = None')
  expect(read()).toBe(3)
  fs.rmSync(path.join(folder, 'code', 'app.py'))
  expect(read()).toBe(4)
  expect([read(['wsgi', 'asgi']), read(['wsgi', 'asgi'])]).toEqual([5, 5])
})

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Problem } from '../authoring/problem'
import { folderAt } from '../authoring/read-folder'
import { readSamples } from './read-samples'

const place = fs.mkdtempSync(path.join(os.tmpdir(), 'samples-'))
afterEach(() => fs.rmSync(place, { recursive: true, force: true }))

function write(name: string, text: string | Uint8Array): void {
  fs.mkdirSync(path.dirname(path.join(place, name)), { recursive: true })
  fs.writeFileSync(path.join(place, name), text)
}

test('samples stand in code/ and in folders of it; what is no text, and what is too long, says so', () => {
  write('code/hello.py', 'a')
  write('code/notes.txt', 'no sample')
  write('code/shop/app.py', 'b')
  write('code/shop/templates/tea/list.html', '<p>')
  write('code/shop/__pycache__/app.pyc', new Uint8Array([0, 255]))
  write('code/shop/.hidden', 'x')
  write('code/shop/logo.png', new Uint8Array([137, 80, 78, 71, 0, 255]))
  write('code/shop/long.txt', 'x'.repeat(200_001))
  const problems: Problem[] = []
  expect([...readSamples(folderAt(place), 'code', problems)]).toEqual([
    ['hello.py', 'a'],
    ['shop/app.py', 'b'],
    ['shop/templates/tea/list.html', '<p>'],
  ])
  expect(problems.map(({ file, fact, remedy }) => [path.basename(file), fact, !!remedy])).toEqual([
    ['logo.png', 'It is no text in UTF-8, and a lab holds texts.', true],
    ['long.txt', 'It has 200001 characters; a file of a run has at most 200000.', true],
  ])
})

test('a folder that is not there has no samples', () => {
  expect(readSamples(folderAt(path.join(place, 'nowhere')), 'code', []).size).toBe(0)
})

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-test-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))
const file = (name: string, text: string) => {
  fs.writeFileSync(path.join(folder, name), text)
  return path.join(folder, name)
}
function quiz(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(path.resolve('node_modules/.bin/tsx'), ['scripts/quiz.ts', ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('a file that exists is left as it is, unless --force says otherwise', { timeout: 60_000 }, () => {
  const out = file('quiz.json', 'mine')
  const gift = file('one.gift', 'Is ASGI asynchronous?{T####It is.}')
  const refused = quiz('import', gift, '--out', out)
  expect(refused).toMatchObject({ status: 1, stderr: expect.stringMatching(/exists and was left as it is.*--force/) })
  expect(fs.readFileSync(out, 'utf8')).toBe('mine')
  expect(quiz('import', gift, '--out', out, '--force').status).toBe(0)
  expect(JSON.parse(fs.readFileSync(out, 'utf8'))).toHaveLength(1)
})

test('where nothing can be imported nothing is written, not even with --force, and the exit code says so', { timeout: 60_000 }, () => {
  const out = file('kept.json', 'mine')
  const found = quiz('import', file('essays.gift', 'Explain WSGI.{}\n\nExplain ASGI.{}'), '--out', out, '--force')
  expect(found).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/nothing was written[\s\S]*2 questions: left out\. It is an essay/),
  })
  expect(fs.readFileSync(out, 'utf8')).toBe('mine')
})

test('help is no error, and a folder is named as one', { timeout: 60_000 }, () => {
  expect(quiz('--help')).toMatchObject({ status: 0, stdout: expect.stringMatching(/import FILE[\s\S]*Moodle XML[\s\S]*--force/) })
  expect(quiz('import', folder)).toMatchObject({ status: 1, stderr: expect.stringMatching(/is a folder.*zip/) })
})

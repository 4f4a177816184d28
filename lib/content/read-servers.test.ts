import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatProblems } from '../authoring/problem'
import { loadContent } from './load'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'servers-'))
const recording = 'gunicorn-20.1.0.json'

beforeAll(() => {
  fs.mkdirSync(`${folder}/servers`)
  for (const name of ['specs.json', 'servers/cases', 'servers/concurrency', 'servers/frameworks', `servers/${recording}`])
    fs.cpSync(`content/${name}`, `${folder}/${name}`, { recursive: true })
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** What the check says of the servers once a file was changed; the file is put back. */
function saidOf(name: string, change: (text: string) => string): string {
  const file = `${folder}/servers/${name}`
  const text = fs.readFileSync(file, 'utf8')
  fs.writeFileSync(file, change(text))
  const problems = loadContent(folder).problems.filter((problem) => problem.file.includes('servers/'))
  fs.writeFileSync(file, text)
  return formatProblems(problems)
}

test('what lies there has no problem', () => {
  expect(saidOf(recording, (text) => text)).toBe('')
})

test.each<[what: string, file: string, change: (text: string) => string, fact: RegExp, remedy: RegExp]>([
  [
    'a recording without one case',
    recording,
    (t) => t.replace('"wsgi/no-start":', '"wsgi/no-start-at-all":'),
    /There is no outcome of wsgi\/no-start\./,
    /npm run record -- gunicorn-20\.1\.0/,
  ],
  [
    'a recording of a case that is no more',
    recording,
    (t) => t.replace('"wsgi/no-start":', '"wsgi/gone":'),
    /There is no case wsgi\/gone\./,
    /Record it again/,
  ],
  ['a recording cut short', recording, (t) => t.slice(0, t.length / 2), /malformed JSON/, /missing|expected|no closing/],
  [
    'a recording with a misspelt key',
    recording,
    (t) => t.replace('"received"', '"recieved"'),
    /Unknown key "recieved"/,
    /Did you mean "?received/,
  ],
  [
    'a recording with an end nobody knows',
    recording,
    (t) => t.replace('"end": "closed"', '"end": "shut"'),
    /Expected "closed" or/,
    /found "shut"/,
  ],
  [
    'a recording under another name',
    recording,
    (t) => t.replace('"version": "20.1.0"', '"version": "20.1.1"'),
    /recording of gunicorn-20\.1\.1\.json/,
    /Name the file gunicorn-20\.1\.1\.json/,
  ],
  [
    'a clause that no spec has',
    'cases/wsgi.json',
    (t) => t.replace('pep-3333#the-write-callable', 'pep-3333#the-right-callable'),
    /has no clause "the-right-callable"/,
    /the-write-callable/,
  ],
  [
    'a rule that is none',
    'cases/wsgi.json',
    (t) => t.replace('"wsgi.status.str"', '"wsgi.status.string"'),
    /There is no rule "wsgi\.status\.string"/,
    /wsgi\.status\.str/,
  ],
  [
    'two cases of one id',
    'cases/wsgi.json',
    (t) => t.replace('"id": "with-length"', '"id": "plain"'),
    /The id "plain" stands twice/,
    /unique/,
  ],
  [
    'timings without a setting',
    'concurrency/debian-12.json',
    (t) => t.replace('"gunicorn-4":', '"gunicorn-5":'),
    /gunicorn-4 is not recorded/,
    /npm run record -- concurrency/,
  ],
  [
    'a stack that is not recorded',
    'frameworks/debian-12.json',
    (t) => t.replace('"flask": {\n', '"flusk": {\n'),
    /flask is not recorded/,
    /npm run record -- frameworks/,
  ],
])('%s is refused with place and remedy', (_, file, change, fact, remedy) => {
  const said = saidOf(file, change)
  expect(said).toContain(`servers/${file}:`)
  expect(said).toMatch(fact)
  expect(said).toMatch(remedy)
})

test('a case without its app, and an app without its case, are refused', () => {
  fs.renameSync(`${folder}/servers/cases/wsgi/plain.py`, `${folder}/servers/cases/wsgi/plane.py`)
  const said = saidOf(recording, (text) => text)
  fs.renameSync(`${folder}/servers/cases/wsgi/plane.py`, `${folder}/servers/cases/wsgi/plain.py`)
  expect(said).toMatch(/wsgi\/plain\.py is missing/)
  expect(said).toMatch(/wsgi\/plane\.py:1:1[\s\S]*No case of wsgi\.json has this app/)
})

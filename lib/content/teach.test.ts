import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Problem } from '../authoring/problem'
import { folderAt } from '../authoring/read-folder'
import { readTeach } from './teach'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-teach-'))
afterEach(() => fs.rmSync(path.join(folder, 'teach.json'), { force: true }))

function read(text?: string) {
  if (text !== undefined) fs.writeFileSync(path.join(folder, 'teach.json'), text)
  const problems: Problem[] = []
  return { teach: readTeach(folderAt(folder), ['one-call'], ['who-calls'], problems), problems }
}

const sound = {
  minutes: 90,
  discuss: [{ ask: 'Who?', listen: 'The server.' }],
  misconceptions: [{ belief: 'A loop.', instead: 'A call.', see: 'one-call', question: 'who-calls' }],
}

test('a phase may have no teach.json', () => {
  expect(read()).toEqual({ teach: undefined, problems: [] })
})

test('a sound one is taken as it is', () => {
  expect(read(JSON.stringify(sound))).toEqual({ teach: sound, problems: [] })
})

test('headings and questions that do not exist are named with their place and the likely one', () => {
  const wrong = { ...sound, misconceptions: [{ ...sound.misconceptions[0], see: 'one-cal', question: 'who-call' }] }
  expect(read(JSON.stringify(wrong, null, 2)).problems).toMatchObject(
    [
      { line: 13, place: 'teach.misconceptions[0].see', fact: 'The phase has no heading "one-cal".', remedy: /Did you mean one-call/ },
      { line: 14, place: 'teach.misconceptions[0].question', fact: 'The phase has no question "who-call".' },
    ].map(({ remedy, ...rest }) => (remedy ? { ...rest, remedy: expect.stringMatching(remedy) } : rest)),
  )
})

test('a misspelt key and broken JSON are problems', () => {
  expect(read(JSON.stringify({ ...sound, minute: 3 })).problems[0]?.fact).toBe('Unknown key "minute".')
  expect(read('{').problems[0]?.place).toBe('malformed JSON')
})

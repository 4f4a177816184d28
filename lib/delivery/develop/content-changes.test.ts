import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { tellContentChanges } from './content-changes'

test('whoever listens is told of an edit in a folder that is there, and of one in a folder that came later', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-changes-'))
  fs.mkdirSync(path.join(folder, 'guides'))
  fs.writeFileSync(path.join(folder, 'guides', 'lesson.mdx'), 'a')
  const { url, close } = await tellContentChanges(folder)
  const { body } = await fetch(url)
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader()
  const told = async () => {
    for (let text = ''; ; ) if ((text += (await reader.read()).value).includes('data: changed\n\n')) return true
  }
  fs.writeFileSync(path.join(folder, 'guides', 'lesson.mdx'), 'b')
  expect(await told()).toBe(true)
  fs.mkdirSync(path.join(folder, 'guides', 'code'))
  expect(await told()).toBe(true)
  fs.writeFileSync(path.join(folder, 'guides', 'code', 'app.py'), '')
  expect(await told()).toBe(true)
  close()
})

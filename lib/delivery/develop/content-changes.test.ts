import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { tellContentChanges } from './content-changes'

test('whoever listens is told when the last change was: of an edit in a folder that is there, of one in a folder that came later, and of one from before', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-changes-'))
  fs.mkdirSync(path.join(folder, 'guides'))
  fs.writeFileSync(path.join(folder, 'guides', 'lesson.mdx'), 'a')
  const { url, close } = await tellContentChanges(folder)
  const listen = async () => {
    const { body } = await fetch(url)
    const reader = body!.pipeThrough(new TextDecoderStream()).getReader()
    return async () => Number(/^data: (\d+)\n\n$/.exec((await reader.read()).value!)![1])
  }
  const told = await listen()
  const moments = [await told()]
  const edits = [
    () => fs.writeFileSync(path.join(folder, 'guides', 'lesson.mdx'), 'b'),
    () => fs.mkdirSync(path.join(folder, 'guides', 'code')),
    () => fs.writeFileSync(path.join(folder, 'guides', 'code', 'app.py'), ''),
  ]
  for (const edit of edits) {
    const before = Date.now()
    edit()
    moments.push(await told())
    expect(moments.at(-1)).toBeGreaterThanOrEqual(before)
  }
  expect(await (await listen())()).toBe(moments.at(-1))
  close()
})

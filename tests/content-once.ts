import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { serialize } from 'node:v8'
import { contentFolder } from '@/lib/authoring/content-folder'
import { loadContent } from '../lib/content/load'

/** Reads the content once for all the files of a test run, and leaves it where `contentUnderTest` finds it. Returns what takes it away. Does nothing where that is done. */
export default function readContentOnce(): (() => void) | undefined {
  if (process.env.TEST_CONTENT) return undefined
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-content-'))
  const file = path.join(folder, 'content')
  fs.writeFileSync(file, serialize(loadContent(contentFolder()).content))
  process.env.TEST_CONTENT = file
  return () => fs.rmSync(folder, { recursive: true })
}

import fs from 'node:fs'
import { deserialize } from 'node:v8'
import { contentFolder } from '@/lib/authoring/content-folder'
import { loadContent } from '../lib/content/load'
import type { Content } from '../lib/content/model'

/** The site's content as the check reads it: what `content-once.ts` left for the run, or read anew where tests are only listed. */
export function contentUnderTest(): Content {
  const file = process.env.TEST_CONTENT
  return file ? (deserialize(fs.readFileSync(file)) as Content) : loadContent(contentFolder()).content
}

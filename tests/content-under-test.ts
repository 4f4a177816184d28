import fs from 'node:fs'
import { deserialize } from 'node:v8'
import type { Content } from '../lib/content/model'

/** The site's content as the check reads it. Read once for a whole run of tests, before the first of them. */
export function contentUnderTest(): Content {
  const file = process.env.TEST_CONTENT
  if (!file) throw new Error('The content was not read: tests/content-once.ts has to be the global setup of this run.')
  return deserialize(fs.readFileSync(file)) as Content
}

import path from 'node:path'
import { contentFolder } from '@/lib/authoring/content-folder'
import { makeFonts } from '@/lib/delivery/build/fonts'
import { makePython } from '@/lib/delivery/build/python'
import { tellContentChanges } from '@/lib/delivery/develop/content-changes'
import { followPictures } from '@/lib/delivery/develop/follow-pictures'
import { runNode } from './run.mjs'

/** npm run dev [-- --port 3001]: the site with edits followed. Python of the labs lies in public/_, which git and the build leave out. */
const [python, changes] = await Promise.all([
  makePython('public', undefined, 'quick'),
  tellContentChanges(path.resolve(contentFolder())),
  followPictures(path.resolve(contentFolder())),
  makeFonts(),
])
const settings = { PYTHON_MANIFEST: JSON.stringify(python), CONTENT_CHANGES: changes.url, NEXT_TELEMETRY_DISABLED: '1' }
const next = path.join('node_modules', 'next', 'dist', 'bin', 'next')
process.exit(await runNode([next, 'dev', ...process.argv.slice(2)], settings))

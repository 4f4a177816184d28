import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { contentFolder } from '../../authoring/content-folder'
import { formatProblems } from '../../authoring/problem'
import { loadContent } from '../../content/load'
import type { Content } from '../../content/model'
import { hasServers } from '../../content/read-servers'
import { site } from '../../site/site'
import type { Compression } from './compress'
import { makeFonts } from './fonts'
import { writeMovedPages } from './moved-pages'
import { makePictures } from './pictures'
import { postProcess } from './post-process'
import { drawPreviews } from './previews'
import { makePython } from './python'
import { recordLabRuns } from './recordings'
import { everyPreview } from './shared-places'
import { swapFolder } from './swap-folder'

/** Builds the site into `out`, a folder below the working directory, where the last one stands, and is served, until this one is whole. Says what is wrong and returns false where the content or the build has a problem; nothing half-built is left. */
export async function buildSite(out = 'out', compression: Compression = 'strongest'): Promise<boolean> {
  await makeFonts()
  const made = path.join('.cache', `building-${path.basename(out)}`)
  fs.rmSync(made, { recursive: true, force: true })
  // Next takes its time before it asks for the content.
  const pages = makePages(made)
  const { content, problems } = loadContent(contentFolder())
  if (problems.length) {
    await pages.end()
    fs.rmSync(made, { recursive: true, force: true })
    console.error(
      `${formatProblems(problems)}\n\nNot built: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the content.`,
    )
    return false
  }
  // Compressing Python takes long the first time: it happens while the pages are made.
  const elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-python-'))
  const [{ status, said }, python, unrecorded] = await Promise.all([
    pages.done,
    makePython(elsewhere, undefined, compression),
    recordLabRuns(elsewhere, content),
    // Without an address of the site no page can name a picture.
    drawPreviews(elsewhere, site.address ? everyPreview(content) : []),
    makePictures(
      elsewhere,
      content.guides.flatMap((guide) => guide.phases.flatMap(({ pictures }) => [...pictures.values()])),
    ),
  ])
  if (status !== 0 || unrecorded.length) {
    console.error([...(status === 0 ? [] : [said]), ...unrecorded].join('\n'))
    for (const folder of [made, elsewhere]) fs.rmSync(folder, { recursive: true, force: true })
    return false
  }
  // What development left in public/_ came along, and is none of this build.
  fs.rmSync(path.join(made, '_'), { recursive: true, force: true })
  fs.cpSync(elsewhere, made, { recursive: true })
  fs.rmSync(elsewhere, { recursive: true, force: true })
  for (const page of absentPages(content)) fs.rmSync(path.join(made, page), { recursive: true, force: true })
  await postProcess(made, content, python, compression)
  await writeMovedPages(made, content)
  swapFolder(made, out)
  console.log(`Built ${countPages(out)} pages into ${out}/`)
  return true
}

/** Pages that Next makes of what the content has not. */
function absentPages(content: Content): string[] {
  return [
    ...(hasServers(content) ? [] : ['servers']),
    ...(content.authors ? [] : ['authors']),
    ...(content.glossary.length ? [] : ['glossary']),
  ]
}

/** Begins to make the pages; `done` tells how that went and what was said, `end` breaks it off. */
function makePages(out: string) {
  const next = spawn(process.execPath, [path.join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', OUT_DIR: out },
  })
  const end = () => next.kill()
  process.once('exit', end)
  next.once('exit', () => process.off('exit', end))
  let said = ''
  for (const stream of [next.stdout, next.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const done = new Promise<{ status: number | null; said: string }>((resolve, reject) =>
    next.on('error', reject).on('close', (status) => resolve({ status, said })),
  )
  return {
    done,
    end() {
      next.kill()
      return done
    },
  }
}

function countPages(folder: string): number {
  return fs.readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.html')).length
}

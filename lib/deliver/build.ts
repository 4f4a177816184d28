import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { contentFolder } from '../content/content-folder'
import { loadContent } from '../content/load'
import { formatProblems } from '../content/problem'
import { finish } from './finish'
import { makeFonts } from './fonts'

/** Builds the site into `out`, a folder below the working directory. Says what is wrong and returns false where the content or the build has a problem; nothing half-built is left. */
export async function buildSite(out = 'out'): Promise<boolean> {
  const { problems } = loadContent(contentFolder())
  if (problems.length) {
    console.error(
      `${formatProblems(problems)}\n\nNot built: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the content.`,
    )
    return false
  }
  await makeFonts()
  fs.rmSync(out, { recursive: true, force: true })
  const next = spawnSync(process.execPath, [path.join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', OUT_DIR: out },
  })
  if (next.status !== 0) {
    console.error(next.stdout, next.stderr)
    fs.rmSync(out, { recursive: true, force: true })
    return false
  }
  await finish(out)
  console.log(`Built ${countPages(out)} pages into ${out}/`)
  return true
}

function countPages(folder: string): number {
  return fs.readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.html')).length
}

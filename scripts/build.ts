import fs from 'node:fs'
import { buildSite } from '@/lib/delivery/build/build-site'
import { isFresh, markFresh } from '@/lib/delivery/build/freshness'
import { bundleServer } from '@/lib/delivery/build/server'

const ifStale = process.argv.includes('--if-stale')

await bundleServer()
if (ifStale && fs.existsSync('out/index.html') && isFresh()) process.exit(0)
fs.rmSync('.cache/built', { force: true })
const out = process.env.OUT_DIR ?? 'out'
const built = await buildSite(out)
if (!built) process.exit(1)
if (out === 'out') markFresh()

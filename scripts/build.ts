import fs from 'node:fs'
import { buildSite } from '@/lib/delivery/build/build-site'
import { isFresh, markFresh } from '@/lib/delivery/build/freshness'
import { bundleServer } from '@/lib/delivery/build/server'

/** npm run build [-- --if-stale] [--quick]: the site in out/; --if-stale leaves one that stands for the sources as it is, --quick compresses for this machine instead of for the world. */
const ifStale = process.argv.includes('--if-stale')
const compression = process.argv.includes('--quick') ? 'quick' : 'strongest'

// A build that is told to end takes its programs along.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
await bundleServer()
if (ifStale && fs.existsSync('out/index.html') && isFresh(compression)) process.exit(0)
fs.rmSync('.cache/built', { force: true })
const out = process.env.OUT_DIR ?? 'out'
const built = await buildSite(out, compression)
if (!built) process.exit(1)
if (out === 'out') markFresh(compression)

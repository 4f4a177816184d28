import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { sha256 } from './sha256'

/** How hard a build compresses: `strongest` for the world, which waits minutes once; `quick` for the machine it is built on, in seconds and a tenth more bytes. */
export type Compression = 'strongest' | 'quick'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const cache = path.join('.cache', 'kept', 'compressed')
const worthKeeping = 100_000
const quality = { strongest: 11, quick: 6 }
const level = { strongest: 9, quick: 6 }

type Compressed = { br: Buffer; gz: Buffer }
/** What was made of large contents in this run, by content: Python is measured first and written later. */
const known = new Map<string, Promise<Compressed>>()

/** Bytes as they travel, as brotli and as gzip. Large results of the strongest are kept by content, since making them takes seconds a megabyte; where one is kept, a quick build takes it too. */
export function compress(bytes: Buffer, compression: Compression = 'strongest'): Promise<Compressed> {
  if (bytes.length < worthKeeping) return made(bytes, compression)
  const hash = sha256(bytes)
  const found = known.get(`strongest ${hash}`) ?? known.get(`${compression} ${hash}`) ?? made(bytes, compression)
  known.set(`${compression} ${hash}`, found)
  return found
}

async function made(bytes: Buffer, compression: Compression): Promise<Compressed> {
  const small = () =>
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality[compression],
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    })
  const [br, gz] = await Promise.all([
    bytes.length < worthKeeping ? small() : kept(bytes, small, compression === 'strongest'),
    zip(bytes, { level: level[compression] }),
  ])
  return { br, gz }
}

/** What was kept of these bytes, or else what is made now, and kept where it is worth it. */
async function kept(bytes: Buffer, make: () => Promise<Buffer>, keep: boolean): Promise<Buffer> {
  const file = path.join(cache, `${sha256(bytes)}.br`)
  const found = await fs.readFile(file).catch(() => undefined)
  if (found) return found
  const made = await make()
  if (!keep) return made
  await fs.mkdir(cache, { recursive: true })
  await fs.writeFile(`${file}.${process.pid}`, made)
  await fs.rename(`${file}.${process.pid}`, file)
  return made
}

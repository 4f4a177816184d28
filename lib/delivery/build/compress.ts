import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const shelf = path.join('node_modules', '.cache', 'callable', 'squeezed')
const worthKeeping = 100_000

/** Bytes as they travel: brotli and gzip at their best. Large results are kept by content, since making them takes seconds a megabyte. */
export async function compress(bytes: Buffer): Promise<{ br: Buffer; gz: Buffer }> {
  const [br, gz] = await Promise.all([
    kept(bytes, 'br', () =>
      brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    ),
    kept(bytes, 'gz', () => zip(bytes, { level: 9 })),
  ])
  return { br, gz }
}

async function kept(bytes: Buffer, how: string, make: () => Promise<Buffer>): Promise<Buffer> {
  if (bytes.length < worthKeeping) return make()
  const file = path.join(shelf, `${createHash('sha256').update(bytes).digest('hex')}.${how}`)
  const found = await fs.readFile(file).catch(() => undefined)
  if (found) return found
  const made = await make()
  await fs.mkdir(shelf, { recursive: true })
  await fs.writeFile(`${file}.${process.pid}`, made)
  await fs.rename(`${file}.${process.pid}`, file)
  return made
}

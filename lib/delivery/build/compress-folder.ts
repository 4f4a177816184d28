import fs from 'node:fs/promises'
import path from 'node:path'
import { type Compression, compress } from './compress'

const compressible = /\.(html|css|js|mjs|json|svg|xml|txt|wasm|map|py|webmanifest)$/

/** Writes `.br` and `.gz` beside every file of the folder that gains by it. */
export async function compressFolder(folder: string, compression: Compression = 'strongest'): Promise<void> {
  const files = (await fs.readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile() && compressible.test(item.name))
    .map((item) => path.join(item.parentPath, item.name))
  const queue = files[Symbol.iterator]()
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const file of queue) {
        const bytes = await fs.readFile(file)
        if (bytes.length < 256) continue
        const { br, gz } = await compress(bytes, compression)
        await Promise.all([fs.writeFile(`${file}.br`, br), fs.writeFile(`${file}.gz`, gz)])
      }
    }),
  )
}

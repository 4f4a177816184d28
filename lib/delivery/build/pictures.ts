import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { type Picture, picturePath, servedSize } from '../../lesson/picture'

const kept = '.cache/pictures'

/** Makes pictures of lessons in `out`, as AVIF and WebP no wider than a column shows, or as they are. What was made before is taken from the cache. */
export async function makePictures(out: string, pictures: Iterable<Picture>): Promise<void> {
  for (const picture of pictures)
    for (const format of ['avif', 'webp'] as const) {
      const name = picturePath(picture, format)
      const cached = path.join(kept, path.basename(name))
      fs.mkdirSync(kept, { recursive: true })
      if (!fs.existsSync(cached)) await make(picture, format, cached)
      fs.mkdirSync(path.dirname(path.join(out, name)), { recursive: true })
      fs.copyFileSync(cached, path.join(out, name))
    }
}

async function make(picture: Picture, format: 'avif' | 'webp', to: string): Promise<void> {
  const half = `${to}.${process.pid}`
  if (picture.kept) fs.copyFileSync(picture.file, half)
  else {
    const { width, height } = servedSize(picture)
    const smaller = sharp(picture.file).rotate().resize(width, height)
    await (format === 'avif' ? smaller.avif({ quality: 55 }) : smaller.webp({ quality: 82 })).toFile(half)
  }
  fs.renameSync(half, to)
}

import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { imageSize } from 'image-size'
import type { Problem } from '../authoring/problem'
import { type Folder, folderAt, itemsOf, wholeFile } from '../authoring/read-folder'
import type { Picture } from '../lesson/picture'

const pictures = /\.(png|jpe?g|gif|webp|avif|svg)$/i

/** The pictures below a folder by their path from it, with their sizes; one whose size cannot be read is a problem. */
export function readPictures(folder: Folder, problems: Problem[]): Map<string, Picture> {
  const found = new Map<string, Picture>()
  for (const name of namesBelow(folder.path)) {
    const file = path.join(folder.path, name)
    const bytes = fs.readFileSync(file)
    try {
      const { width, height, orientation = 1 } = imageSize(bytes)
      const [w, h] = orientation > 4 ? [height, width] : [width, height]
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
      found.set(name, { file, width: Math.round(w), height: Math.round(h), hash, kept: /\.(svg|gif)$/i.test(name) })
    } catch {
      const remedy = 'Save it as PNG, JPEG, WebP, AVIF, GIF or SVG with a size.'
      if (!name.startsWith('diagrams/'))
        problems.push(wholeFile(folderAt(file).shown, 'picture', 'The size of this picture cannot be read.', remedy))
    }
  }
  return found
}

function namesBelow(location: string): string[] {
  return itemsOf(location).flatMap((item) => {
    if (item.name.startsWith('.') || item.name === 'code') return []
    if (item.isDirectory()) return namesBelow(path.join(location, item.name)).map((name) => `${item.name}/${name}`)
    return item.isFile() && pictures.test(item.name) ? [item.name] : []
  })
}

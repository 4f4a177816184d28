import fs from 'node:fs'
import { folderAt, subfolders } from '../../authoring/read-folder'
import { readPictures } from '../../content/read-pictures'
import { makePictures } from '../build/pictures'

/** An editor that saves writes a file in several steps. */
const settle = 60

/** Makes the pictures of a content folder in `public/`, and again after a file of a picture has changed. */
export async function followPictures(content: string): Promise<void> {
  const make = () => {
    const phases = subfolders(folderAt(content), 'guides').flatMap((guide) => subfolders(guide))
    return makePictures(
      'public',
      phases.flatMap((phase) => [...readPictures(phase, []).values()]),
    )
  }
  await make()
  let timer: NodeJS.Timeout | undefined
  fs.watch(content, { recursive: true }, (_event, name) => {
    if (!/\.(png|jpe?g|gif|webp|avif|svg)$/i.test(name ?? '')) return
    clearTimeout(timer)
    timer = setTimeout(() => void make().catch((error: Error) => console.error(error.message)), settle)
  })
}

/** A picture of a lesson: where its file is, how large it is drawn, and the name of what is made of it. */
export type Picture = {
  file: string
  width: number
  height: number
  /** Eight hexadecimal digits of what is in it. */
  hash: string
  /** Drawings and moving pictures are served as they are. */
  kept: boolean
}

/** No column shows more pixels than this, on the finest screen. */
export const widest = 1408

/** How large a picture is served: its own size, or as wide as a column shows. */
export function servedSize({ width, height, kept }: Picture): { width: number; height: number } {
  if (kept || width <= widest) return { width, height }
  return { width: widest, height: Math.round((height * widest) / width) }
}

/** The path of a picture on the site, in one of the formats that are made of it, or as it is. */
export function picturePath({ file, hash, kept }: Picture, format: 'avif' | 'webp'): string {
  const [, name = '', end = ''] = /([^\\/]+)\.(\w+)$/.exec(file) ?? []
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return `/_/pictures/${plain}-${hash}.${kept ? end.toLowerCase() : format}`
}

import { type Picture, picturePath, servedSize } from '@/lib/lesson/picture'
import { href } from '@/lib/site/href'

/** A picture of the phase in the formats that browsers choose from; its size is known before it comes. */
export function LessonPicture({ picture, alt, title }: { picture: Picture; alt: string; title?: string }) {
  const { width, height } = servedSize(picture)
  const image = (
    // biome-ignore lint/performance/noImgElement: the build makes pictures smaller, and no server does later.
    <img src={href(picturePath(picture, 'webp'))} alt={alt} title={title} width={width} height={height} loading="lazy" decoding="async" />
  )
  if (picture.kept) return image
  return (
    <picture>
      <source type="image/avif" srcSet={href(picturePath(picture, 'avif'))} />
      {image}
    </picture>
  )
}

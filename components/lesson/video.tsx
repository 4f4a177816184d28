import type { Picture as PictureData } from '@/lib/lesson/picture'
import type { PropsOf } from '@/lib/lesson/vocabulary'
import { Picture } from './picture'

/** A video elsewhere: a link with its picture. */
export function Video({ href, title, id, still }: PropsOf<'Video'> & { still?: PictureData }) {
  return (
    <figure className="rich video" id={id}>
      <a href={href}>
        {still && <Picture picture={still} alt="" />}
        <span>▶ {title}</span> <small>({new URL(href).hostname})</small>
      </a>
    </figure>
  )
}

import type { Picture } from '@/lib/lesson/picture'
import type { PropsOf } from '@/lib/lesson/vocabulary'
import { LessonPicture } from './picture'

/** A video elsewhere: a link with its picture. */
export function Video({ href, title, id, still }: PropsOf<'Video'> & { still?: Picture }) {
  return (
    <figure className="extra video" id={id}>
      <a href={href}>
        {still && <LessonPicture picture={still} alt="" />}
        <span>▶ {title}</span> <small>({new URL(href).hostname})</small>
      </a>
    </figure>
  )
}

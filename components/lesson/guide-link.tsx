import type { ReactNode } from 'react'
import { type Content, guideNamed, guidePath } from '@/lib/content/model'
import { href } from '@/lib/site/href'

/** A guide by its name: a link once it is written, until then named as planned. */
export function GuideLink({ content, to, children }: { content: Content; to: string; children?: ReactNode }) {
  const guide = guideNamed(content, to)
  if (!guide) return null
  const name = children ?? guide.title
  if (guide.exists) return <a href={href(guidePath(to))}>{name}</a>
  return (
    <span className="planned">
      {name} <small>(planned)</small>
    </span>
  )
}

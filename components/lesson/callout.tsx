import type { ReactNode } from 'react'
import type { PropsOf } from '@/lib/lesson/vocabulary'
import { Icon } from '../icon/icon'

const kinds = {
  insight: { icon: 'bulb', name: 'Insight' },
  note: { icon: 'note', name: 'Note' },
  warning: { icon: 'warn', name: 'Warning' },
} as const

/** A thought set apart; the three kinds differ in silhouette before they differ in colour. */
export function Callout({ kind, title, id, children }: PropsOf<'Callout'> & { children?: ReactNode }) {
  const { icon, name } = kinds[kind]
  return (
    <aside className={`callout ${kind}`} id={id} aria-label={title ? `${name}: ${title}` : name}>
      <Icon name={icon} />
      <span className="kind">{name}</span>
      {title && <b className="callout__title">{title}</b>}
      <div className="callout__text">{children}</div>
    </aside>
  )
}

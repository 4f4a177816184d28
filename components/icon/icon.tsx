import type { EntityName } from '@/lib/lesson/entity'

export type IconName =
  | 'check'
  | 'cross'
  | 'bulb'
  | 'note'
  | 'warn'
  | 'clock'
  | 'level'
  | 'calendar'
  | 'down'
  | 'copy'
  | 'theme'
  | 'through'
  | 'right'
  | 'left'
  | 'link'
  | 'search'

/** A line drawing from the page's sprite, the size of the text around it. Decorative: words beside it carry the meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  )
}

/** The shape of an actor. */
export function EntityShape({ of }: { of: EntityName }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <use href={`#e-${of}`} />
    </svg>
  )
}

/** The mark of a phase on the line: to do, begun, done. The page script changes it as the reader goes on. */
export function PhaseMark() {
  return (
    <svg className="mark" viewBox="0 0 18 18" aria-hidden="true">
      <use href="#m-todo" />
    </svg>
  )
}

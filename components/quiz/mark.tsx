import { Icon } from '../icon/icon'

/** The mark beside what was picked. */
export function Mark({ right }: { right: boolean }) {
  return (
    <span className="mark" aria-hidden="true">
      <Icon name={right ? 'check' : 'cross'} />
      {right ? 'Right' : 'Not right'}
    </span>
  )
}

import { Icon } from '../icon/icon'

/** A visible way to a place's address: a link to it, whose press also copies the address. */
export function AnchorLink({ id, to }: { id: string; to: string }) {
  return (
    <a className="anchor" href={`#${id}`} data-copy-link aria-label={`Link to ${to}`}>
      <Icon name="link" />
    </a>
  )
}

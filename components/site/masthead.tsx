import { href } from '@/lib/site/href'
import { Icon } from '../icon/icon'

export type MastheadPlace = 'guides' | 'lab' | 'servers' | 'glossary' | undefined

/** Top of every page: the name, the ways in, the theme. */
export function Masthead({ here }: { here?: MastheadPlace }) {
  return (
    <header className="mast">
      <a className="brand" href={href('/')}>
        <svg viewBox="0 0 34 22" aria-hidden="true">
          <rect y="6" width="10" height="10" fill="var(--server)" />
          <path d="M17 0v22" stroke="var(--ink)" strokeWidth="1.5" />
          <circle cx="28.5" cy="11" r="5.3" fill="var(--app)" />
        </svg>
        Callable
      </a>
      <nav aria-label="Site">
        <a href={href('/#guides')} aria-current={here === 'guides' ? 'true' : undefined}>
          Guides
        </a>
        <a href={href('/lab')} aria-current={here === 'lab' ? 'page' : undefined}>
          Lab
        </a>
        <a href={href('/servers')} aria-current={here === 'servers' ? 'page' : undefined}>
          Servers
        </a>
        <a href={href('/glossary')} aria-current={here === 'glossary' ? 'page' : undefined}>
          Glossary
        </a>
      </nav>
      <button className="theme" type="button" data-theme-button>
        <Icon name="theme" />
        <span data-theme-label>Theme</span>
      </button>
    </header>
  )
}

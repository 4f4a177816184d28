import { href } from '@/lib/site/href'
import { Icon } from '../icon/icon'

export type MastheadPlace = 'guides' | 'lab' | 'servers' | 'glossary' | 'review' | 'teach' | undefined

const ways = [
  ['guides', '/#guides', 'Guides'],
  ['lab', '/lab', 'Lab'],
  ['servers', '/servers', 'Servers'],
  ['glossary', '/glossary', 'Glossary'],
  ['review', '/review', 'Review'],
  ['teach', '/teach', 'Teaching'],
] as const

/** Top of every page: the name, the ways in, the search, the theme. Where there is no room the ways open from a button, without a script. */
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
      <nav id="ways" popover="auto" aria-label="Site">
        {ways.map(([place, path, name]) => (
          <a key={place} href={href(path)} aria-current={here === place ? (place === 'guides' ? 'true' : 'page') : undefined}>
            {name}{' '}
            {place === 'review' && (
              <small data-due hidden>
                due
              </small>
            )}
          </a>
        ))}
      </nav>
      <button className="theme mast__search" type="button" data-key="/">
        <Icon name="search" />
        <span>Search</span> <kbd>/</kbd>
      </button>
      <button className="theme" type="button" data-theme-button>
        <Icon name="theme" />
        <span data-theme-label>Theme</span>
      </button>
      <button className="theme mast__menu" type="button" popoverTarget="ways">
        Menu
      </button>
    </header>
  )
}

import { href } from '@/lib/site/href'
import { siteIdentity } from '@/lib/site/site'
import { Icon } from '../icon/icon'

const places = {
  guides: { to: '/#guides', name: 'Guides', current: 'true' },
  lab: { to: '/lab', name: 'Lab', current: 'page' },
  servers: { to: '/servers', name: 'Servers', current: 'page' },
  glossary: { to: '/glossary', name: 'Glossary', current: 'page' },
  review: { to: '/review', name: 'Review', current: 'page' },
  teach: { to: '/teach', name: 'Teaching', current: 'page' },
} as const

export type MastheadPlace = keyof typeof places | undefined

/** Top of every page: the name, the ways in, the search, the theme. Where there is no room the ways open from a button, without a script. */
export function Masthead({ here }: { here?: MastheadPlace }) {
  const { name, navigation = ['guides', 'review', 'teach'] } = siteIdentity()
  return (
    <header className="mast">
      <a className="brand" href={href('/')}>
        <svg viewBox="0 0 34 22" aria-hidden="true">
          <rect y="6" width="10" height="10" fill="var(--server)" />
          <path d="M17 0v22" stroke="var(--ink)" strokeWidth="1.5" />
          <circle cx="28.5" cy="11" r="5.3" fill="var(--app)" />
        </svg>
        {name}
      </a>
      <nav id="ways" popover="auto" aria-label="Site">
        {navigation.map((place) => (
          <a key={place} href={href(places[place].to)} aria-current={here === place ? places[place].current : undefined}>
            {places[place].name}{' '}
            {place === 'review' && (
              <small data-due hidden>
                due
              </small>
            )}
          </a>
        ))}
      </nav>
      <button className="theme mast__search" type="button" data-key="/" aria-label="Search">
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

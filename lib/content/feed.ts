import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import { href } from '../site/href'
import { site } from '../site/site'
import { type Content, phasePath } from './model'

const most = 50

/** The phases that changed last as an Atom feed (RFC 4287), the newest first. Where the site does not know where it lives, names stand for addresses and links are relative. */
export function atomFeed({ guides }: Content): string {
  const at = (path: string) => `${site.address ?? ''}${href(path)}`
  const id = (path: string) => (site.address ? at(path) : `urn:callable:${path.slice(1) || 'site'}`)
  const moment = (day: string) => `${day}T00:00:00Z`
  const phases = guides
    .flatMap((guide) => guide.phases.map((phase) => ({ guide, phase })))
    .sort((a, b) => b.phase.date.localeCompare(a.phase.date) || a.phase.number - b.phase.number)
    .slice(0, most)
  const entries = phases.map(({ guide, phase }) =>
    x('entry', [
      x('title', `${phase.title} (${guide.title}, phase ${phase.number})`),
      x('id', id(phasePath(phase))),
      x('link', { href: at(phasePath(phase)) }),
      x('updated', moment(phase.date)),
      x('summary', phase.summary),
    ]),
  )
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' }, [
    x('title', `${site.name}: changed lessons`),
    x('subtitle', site.tagline),
    x('id', id('/')),
    x('link', { href: at('/') }),
    x('link', { rel: 'self', type: 'application/atom+xml', href: at('/feed.xml') }),
    x('updated', moment(phases[0]?.phase.date ?? '1970-01-01')),
    x('author', [x('name', site.name)]),
    ...entries,
  ])
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(feed)}\n`
}

import { contentFolder } from '../authoring/content-folder'
import { folderAt } from '../authoring/read-folder'
import { type Identity, readIdentity } from './identity'

let kept: { of: string; identity: Identity } | undefined

/** Who the site is, from the content folder it is made of; read once, and after every edit in development. */
export function siteIdentity(): Identity {
  const of = contentFolder()
  if (kept?.of === of && process.env.NODE_ENV !== 'development') return kept.identity
  kept = { of, identity: readIdentity(folderAt(of), []) }
  return kept.identity
}

/** What the site says of itself wherever it has to say it. */
export const site = {
  get name() {
    return siteIdentity().name
  },
  get tagline() {
    return siteIdentity().tagline
  },
  get description() {
    return siteIdentity().description
  },
  /** Where the deployment lives, without a path; absolute links (canonical, sitemap, Open Graph) need it. */
  origin: (process.env.SITE_URL ?? 'http://localhost:3000').replace(/\/$/, ''),
}

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
  /** Where the sources can be changed, as REPOSITORY_URL says (https://github.com/name/repository); undefined where none is named. */
  repository: process.env.REPOSITORY_URL?.replace(/\/$/, '') || undefined,
  /** Where the deployment lives, without a path, as SITE_URL says; undefined where the build was not told, and then pages name no address of their own. */
  address: process.env.SITE_URL?.replace(/\/$/, '') || undefined,
  /** The same for files that are taken elsewhere and must lead back to something: this machine, where nothing is known. */
  origin: (process.env.SITE_URL || 'http://localhost:3000').replace(/\/$/, ''),
}

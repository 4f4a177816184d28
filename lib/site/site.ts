import type { Identity } from './identity'

let known: Identity | undefined

/** Who the site is, as its content says; whoever reads the content tells it here. */
export function tellSiteIdentity(identity: Identity): void {
  known = identity
}

/** Who the site is: as the content said, or, in pages and scripts made before it was read, as site.json stood when the build began. */
export function siteIdentity(): Identity {
  known ??= { name: 'Guides', tagline: 'to read and to run', description: 'Guides to read and to run.', actors: {}, ...asBuilt() }
  return known
}

function asBuilt(): Partial<Identity> {
  try {
    return JSON.parse(process.env.SITE_IDENTITY || '{}') as Partial<Identity>
  } catch {
    return {}
  }
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

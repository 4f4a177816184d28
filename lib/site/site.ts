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
  /** Where the deployment lives, without a path; absolute links (canonical, sitemap, Open Graph) need it. */
  origin: (process.env.SITE_URL ?? 'http://localhost:3000').replace(/\/$/, ''),
}

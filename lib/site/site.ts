/** What the site says of itself wherever it has to say it. */
export const site = {
  name: 'Callable',
  tagline: 'How Python web frameworks really work',
  description:
    'Hands-on lessons about the thin line between a web server and your Python code: WSGI, ASGI, servers, middleware, and what Flask, Django and FastAPI are underneath.',
  /** Where the sources can be changed, as REPOSITORY_URL says (https://github.com/name/repository); undefined where none is named. */
  repository: process.env.REPOSITORY_URL?.replace(/\/$/, '') || undefined,
  /** Where the deployment lives, without a path, as SITE_URL says; undefined where the build was not told, and then pages name no address of their own. */
  address: process.env.SITE_URL?.replace(/\/$/, '') || undefined,
  /** The same for files that are taken elsewhere and must lead back to something: this machine, where nothing is known. */
  origin: (process.env.SITE_URL || 'http://localhost:3000').replace(/\/$/, ''),
}

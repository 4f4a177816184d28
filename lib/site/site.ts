/** What the site says of itself wherever it has to say it. */
export const site = {
  name: 'Callable',
  tagline: 'How Python web frameworks really work',
  description:
    'Hands-on lessons about the thin line between a web server and your Python code: WSGI, ASGI, servers, middleware, and what Flask, Django and FastAPI are underneath.',
  /** Where the deployment lives, without a path; absolute links (canonical, sitemap, Open Graph) need it. */
  origin: (process.env.SITE_URL ?? 'http://localhost:3000').replace(/\/$/, ''),
}

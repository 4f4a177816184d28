const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '')

/** A path of the site (`/glossary#worker`) as a link works on it: under the deployment's prefix, folders with their closing slash. */
export function href(path: string): string {
  const [, route = '/', rest = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? []
  const folder = route.endsWith('/') || /\.[a-z0-9]+$/i.test(route) ? route : `${route}/`
  return `${base}${folder}${rest}`
}

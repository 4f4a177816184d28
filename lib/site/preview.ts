import { createHash } from 'node:crypto'
import { site } from './site'

/** What the picture of a shared link says: where the thing belongs, what it is called, and what awaits there. */
export type Preview = { above: string; title: string; below: string }

/** The picture of the site itself, for every page that has none of its own. */
export const sitePreview: Preview = {
  above: 'Hands-on lessons, in the browser',
  title: site.tagline,
  below: 'WSGI, ASGI, servers and frameworks, run and broken in the page',
}

/** Width and height of a picture, in pixels, as the sites that show links want it. */
export const previewSize = { width: 1200, height: 630 }

/** The look the pictures are drawn in; another number has them all drawn again. */
const look = 1

/** Where the build puts a picture, below the site's root: the name stands for what it says and how it is drawn. */
export const previewPath = (preview: Preview): string =>
  `/_/previews/${createHash('sha256')
    .update(JSON.stringify([look, preview]))
    .digest('hex')
    .slice(0, 16)}.png`

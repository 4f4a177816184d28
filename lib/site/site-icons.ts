import type { Metadata } from 'next'
import { href } from './href'

/** The site's marks and its manifest, files of `public/`, as the head of every page names them. */
export const siteIcons = {
  icons: { icon: { url: href('/icon.svg'), type: 'image/svg+xml' }, apple: href('/apple-touch-icon.png') },
  manifest: href('/site.webmanifest'),
} satisfies Metadata

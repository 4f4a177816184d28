import { toHtml } from 'hast-util-to-html'
import { href } from '../../site/href'
import { type Preview, previewPath, previewSize } from '../../site/preview'
import { site } from '../../site/site'

/** A small document that leads on to `to` (as a link on the site has it) by itself, on any host and without a script. With a picture it is what a shared link shows before it is followed. */
export function leadingOn(title: string, to: string, preview?: Preview): string {
  const words = toHtml({ type: 'text', value: title })
  const meta = ([name, value]: [string, string | number]) =>
    `<meta property="${name}" content="${toHtml({ type: 'text', value: String(value) }).replaceAll('"', '&quot;')}">`
  const image: [string, string | number][] =
    preview && site.address
      ? [
          ['og:image', `${site.address}${href(previewPath(preview))}`],
          ['og:image:width', previewSize.width],
          ['og:image:height', previewSize.height],
          ['og:url', `${site.address}${to}`],
        ]
      : []
  const shown: [string, string | number][] = preview
    ? [['og:title', title], ['og:description', `${preview.above}. ${preview.below}.`], ['og:site_name', site.name], ...image]
    : []
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${words} · ${site.name}</title><meta name="robots" content="noindex">`,
    ...(site.address ? [`<link rel="canonical" href="${site.address}${to.replace(/#.*/, '')}">`] : []),
    ...shown.map(meta),
    ...(image.length ? ['<meta name="twitter:card" content="summary_large_image">'] : []),
    `<meta http-equiv="refresh" content="0; url=${to}"><p>Here it is: <a href="${to}">${words}</a>.</p></html>\n`,
  ].join('')
}

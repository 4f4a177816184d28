import { RewritingStream } from 'parse5-html-rewriting-stream'
import type { PageScripts } from './scripts'

export type PageAssets = PageScripts & {
  /** Addresses of the fonts the first screen is set in. */
  fonts: string[]
  base: string
}

/** Takes Next's client runtime out of a page and puts the site's own script and the font preloads in. Data scripts and everything inside islands stay as they are. */
export function stripRuntime(html: string, { early, fonts, base }: PageAssets): string {
  const rewriter = new RewritingStream()
  let result = ''
  let dropping = false
  rewriter.on('data', (piece: string) => {
    result += piece
  })
  rewriter.on('startTag', (tag, raw) => {
    const attribute = (name: string) => tag.attrs.find((a) => a.name === name)?.value
    if (tag.tagName === 'head') rewriter.emitRaw(`${raw}${head}`)
    else if (tag.tagName === 'script' && !/^application\/(ld\+)?json$/.test(attribute('type') ?? '')) dropping = true
    else if (tag.tagName === 'link' && (attribute('as') === 'script' || ['modulepreload', 'preconnect'].includes(attribute('rel') ?? '')))
      return
    else if (tag.tagName === 'meta' && (attribute('name') === 'next-size-adjust' || attribute('charset'))) return
    else rewriter.emitRaw(raw)
  })
  rewriter.on('endTag', (tag, raw) => {
    if (tag.tagName === 'script' && dropping) dropping = false
    else rewriter.emitRaw(raw)
  })
  rewriter.on('text', (_text, raw) => {
    if (!dropping) rewriter.emitRaw(raw)
  })
  const head = [
    '<meta charset="utf-8">',
    `<script src="${base}${early}"></script>`,
    ...fonts.map((font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`),
  ].join('')
  rewriter.end(html)
  return result
}

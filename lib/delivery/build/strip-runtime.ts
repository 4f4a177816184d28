import { createHash } from 'node:crypto'
import { RewritingStream } from 'parse5-html-rewriting-stream'
import type { PageScripts } from './scripts'

export type PageAssets = PageScripts & {
  /** The style sheet itself: a page holds it, so that nothing but the page is waited for. */
  style: string
  /** Address, below the site's root, of the sheet for paper, which nobody waits for; empty where there is none. */
  print?: string
  /** Addresses of the fonts a first visit is set in. */
  fonts: string[]
  base: string
}

/** A page without Next's client runtime, and the files it leaves beside itself: the data of its islands, by name below `_/`. */
export type StrippedPage = { html: string; data: Map<string, string> }

/** Takes Next's client runtime out of a page and puts the site's own script, the style sheet and the font preloads in. The data of an island moves to a file, which is fetched when the island is hydrated; what is drawn stays as it is. */
export function stripRuntime(page: string, { early, islands, style, print, fonts, base }: PageAssets): StrippedPage {
  const rewriter = new RewritingStream()
  const data = new Map<string, string>()
  let html = ''
  let script: 'kept' | 'dropped' | 'data' | undefined
  let props = ''
  let island = ''
  rewriter.on('data', (piece: string) => {
    html += piece
  })
  rewriter.on('startTag', (tag, raw) => {
    const attribute = (name: string) => tag.attrs.find((a) => a.name === name)?.value
    island = attribute('data-island') ?? island
    if (tag.tagName === 'head') rewriter.emitRaw(`${raw}${head}`)
    else if (tag.tagName === 'script') {
      script =
        attribute('data-props') !== undefined ? 'data' : /^application\/(ld\+)?json$/.test(attribute('type') ?? '') ? 'kept' : 'dropped'
      if (script === 'kept') rewriter.emitRaw(raw)
    } else if (tag.tagName === 'link' && isNexts(attribute)) return
    else if (tag.tagName === 'meta' && (attribute('name') === 'next-size-adjust' || attribute('charset'))) return
    else rewriter.emitRaw(raw)
  })
  rewriter.on('text', (_text, raw) => {
    if (script === 'data') props += raw
    else if (script !== 'dropped') rewriter.emitRaw(raw)
  })
  rewriter.on('endTag', (tag, raw) => {
    if (tag.tagName !== 'script') return rewriter.emitRaw(raw)
    if (script === 'data') {
      const name = `props.${createHash('sha256').update(props).digest('hex').slice(0, 10)}.json`
      data.set(name, props)
      if (!islands[island]) throw new Error(`There is no components/…/${island}.island.tsx for the island "${island}".`)
      rewriter.emitRaw(`<template data-hydrate="${base}${islands[island]}" data-props="${base}/_/${name}"></template>`)
      props = ''
    }
    if (script === 'kept') rewriter.emitRaw(raw)
    script = undefined
  })
  const head = [
    '<meta charset="utf-8">',
    `<script src="${base}${early}"></script>`,
    `<style>${style}</style>`,
    ...(print ? [`<link rel="stylesheet" media="print" href="${base}${print}">`] : []),
    ...fonts.map((font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`),
  ].join('')
  rewriter.end(page)
  return { html, data }
}

function isNexts(attribute: (name: string) => string | undefined): boolean {
  return attribute('as') === 'script' || ['stylesheet', 'modulepreload', 'preconnect'].includes(attribute('rel') ?? '')
}

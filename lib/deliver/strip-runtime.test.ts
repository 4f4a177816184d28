import { expect, test } from 'vitest'
import { stripRuntime } from './strip-runtime'

const page = `<!DOCTYPE html><html><head><link rel="stylesheet" href="/a.css"/><link rel="preload" as="script" href="/x.js"/><script src="/x.js" async=""></script></head><body><div data-island="quiz"><script type="application/json">{"q":"\\u003cscript>"}</script><div data-island-root><!--$--><p>One<!-- --> two</p><!--/$--></div></div><p title="<script>">a &lt;script&gt;</p><script>self.__next_f.push([1,"<p>"])</script></body></html>`
const assets = { early: '/_/early.js', fonts: ['/f.woff2'], base: '/learn' }

test('the client runtime goes, data and comments inside islands stay', () => {
  const html = stripRuntime(page, assets)
  expect(html).not.toContain('__next_f')
  expect(html).not.toContain('/x.js')
  expect(html).toContain('<script type="application/json">{"q":"\\u003cscript>"}</script>')
  expect(html).toContain('<!--$--><p>One<!-- --> two</p><!--/$-->')
  expect(html).toContain('<p title="<script>">a &lt;script&gt;</p>')
})

test('the script of the site and the font preloads come in, under the prefix', () => {
  const html = stripRuntime(page, assets)
  expect(html).toContain('<head><meta charset="utf-8"><script src="/learn/_/early.js"></script><link rel="preload"')
  expect(html).toContain('<link rel="preload" href="/f.woff2" as="font" type="font/woff2" crossorigin>')
})

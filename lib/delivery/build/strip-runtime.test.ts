import { expect, test } from 'vitest'
import { stripRuntime } from './strip-runtime'

const page = `<!DOCTYPE html><html><head><link rel="stylesheet" href="/a.css"/><link rel="preload" as="script" href="/x.js"/><script src="/x.js" async=""></script></head><body><div data-island="quiz"><script type="application/json" data-props="">{"q":"\\u003cscript>"}</script><div data-island-root><!--$--><p>One<!-- --> two</p><!--/$--></div></div><p title="<script>">a &lt;script&gt;</p><script>self.__next_f.push([1,"<p>"])</script></body></html>`
const assets = { early: '/_/early.js', islands: { quiz: '/_/quiz.js' }, style: 'p{}', fonts: ['/f.woff2'], base: '/learn' }

test('the client runtime goes, what islands have drawn stays, comments included', () => {
  const { html } = stripRuntime(page, assets)
  expect(html).not.toContain('__next_f')
  expect(html).not.toContain('/x.js')
  expect(html).toContain('<!--$--><p>One<!-- --> two</p><!--/$-->')
  expect(html).toContain('<p title="<script>">a &lt;script&gt;</p>')
})

test('the data of an island becomes a file that the page names, beside the script that hydrates it', () => {
  const { html, data } = stripRuntime(page, assets)
  const [[name, props] = []] = data
  expect(props).toBe('{"q":"\\u003cscript>"}')
  expect(html).toContain(`<div data-island="quiz"><template data-hydrate="/learn/_/quiz.js" data-props="/learn/_/${name}"></template><div`)
})

test('the script, the style and the font preloads of the site come first, under the prefix', () => {
  const { html } = stripRuntime(page, assets)
  expect(html).toContain(
    '<head><meta charset="utf-8"><script src="/learn/_/early.js"></script><style>p{}</style><link rel="preload" href="/f.woff2" as="font" type="font/woff2" crossorigin>',
  )
  expect(html).not.toContain('/a.css')
})

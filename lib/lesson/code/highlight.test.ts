import { expect, test } from 'vitest'
import { highlight } from './highlight'

test('names that cross the boundary carry their owner, plain names nothing', () => {
  expect(highlight('def app(environ, start_response):\n    return [b"x"]', { language: 'python' }).html).toBe(
    '<span class="l"><span><span class="k">def</span> <span class="e3">app</span>(<span class="e1">environ</span>, <span class="e2">start_response</span>):</span></span>\n' +
      '<span class="l i4"><span>    <span class="k">return</span> [<span class="s">b"x"</span>]</span></span>',
  )
})

test('marks come from the options and from comments in the code', () => {
  const { html } = highlight('a\nb  # [!code ++]\nc  # [!code --]', { language: 'python', marked: [1] })
  expect(html.match(/class="l[^"]*"/g)).toEqual(['class="l hl"', 'class="l add"', 'class="l del"'])
  expect(html).not.toContain('!code')
})

test('part of a file keeps the numbers of the file', () => {
  expect(highlight('x', { language: 'python', firstLine: 7, marked: [7] }).html).toContain('class="l hl" data-n="7"')
})

test.each(['python', 'http', 'bash', 'nginx', 'json', 'toml', 'text'])('code in %s is only ever text', (language) => {
  expect(highlight('<script>alert(1)</script>', { language }).html).not.toContain('<script>')
})

import { expect, test } from 'vitest'
import { checkSvg, inlineSvg } from './svg'

const sound = '<svg viewBox="0 0 100 50" xmlns="http://www.w3.org/2000/svg"><path class="ln" d="M0 0h9"/></svg>'

test('a drawing in the classes of the house passes and loses its namespace', () => {
  expect(checkSvg(sound)).toEqual([])
  expect(inlineSvg(sound)).toBe(
    '<svg viewBox="0 0 100 50" width="100" height="50" aria-hidden="true"><path class="ln" d="M0 0h9"></path></svg>',
  )
})

test.each([
  ['<p>no</p>', 'no <svg>'],
  ['<svg viewBox="0 0 1 1"></svg>', 'draws nothing'],
  ['<svg><path d=""/></svg>', 'needs a viewBox'],
  ['<svg viewBox="0 0 1 1"><script>x</script></svg>', '<script> is not allowed'],
  ['<svg viewBox="0 0 1 1"><foreignObject></foreignObject></svg>', '<foreignObject> is not allowed'],
  ['<svg viewBox="0 0 1 1"><path style="fill:red" d=""/></svg>', 'style is not allowed'],
  ['<svg viewBox="0 0 1 1"><path onclick="x()" d=""/></svg>', 'onClick is not allowed'],
  ['<svg viewBox="0 0 1 1"><use href="https://example.org/x.svg#a"/></svg>', 'href is not allowed'],
])('is refused: %s', (source, reason) => {
  expect(checkSvg(source).join(' ')).toContain(reason)
})

import { expect, test } from 'vitest'
import { withoutUnusedFigures } from './figure-styles'

const style =
  '@layer components{.loop{margin:1em}.loop .loop__moment,.loop dl{color:red}.quiz .match .opts li{gap:1em}.loop,.code{padding:0}@media print{.loop ol{display:grid}}.looped{top:0}}'

test('rules of a figure go with it, and no others', () => {
  expect(withoutUnusedFigures(style, '<p class="code">')).toBe('@layer components{.loop,.code{padding:0}@media print{}.looped{top:0}}')
  expect(withoutUnusedFigures(style, '<figure class="loop wide"><div class="match">')).toBe(style)
  expect(withoutUnusedFigures(style, '<figure class="wide loop">')).toContain('.loop .loop__moment')
})

test('an island that asks questions later keeps the look of every kind; that of a lesson holds its own', () => {
  const style = '.quiz .match{color:red}.loop{color:blue}'
  expect(withoutUnusedFigures(style, '<div data-island="review"></div>')).toBe('.quiz .match{color:red}')
  expect(withoutUnusedFigures(style, '<div data-island="questions"></div>')).toBe('.quiz .match{color:red}')
  expect(withoutUnusedFigures(style, '<div data-island="quiz"></div>')).toBe('')
})

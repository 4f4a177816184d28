import { expect, test } from 'vitest'
import { fileLimits, fileTreeSchema, joinFault, mainSchema, pathFault, treeFault } from './run-files'

test.each(['app.py', 'templates/shop.html', 'shop/__init__.py', 'static/été.css', '.env'])('a path: %s', (path) => {
  expect(pathFault(path)).toBeUndefined()
})

test.each(['', '/etc/passwd', '../x.py', 'a/../b.py', 'a//b', './a', 'a\\b', 'a\nb', 'a/', `${'x'.repeat(101)}`, 'a/b/c/d/e/f/g/h/i/j/k'])(
  'no path: %j',
  (path) => {
    expect(pathFault(path)).toBeTruthy()
    expect(fileTreeSchema.safeParse({ [path]: '' }).success).toBe(false)
  },
)

test('a file joins others once, and never as a folder', () => {
  expect(joinFault('b.py', ['a.py'])).toBeUndefined()
  expect(joinFault('a.py', ['a.py'])).toContain('already')
  expect(joinFault('shop/a.py', ['shop'])).toContain('folder')
  expect(joinFault('shop', ['shop/a.py'])).toContain('folder')
  expect(
    joinFault(
      'new.py',
      Array.from({ length: fileLimits.files }, (_, i) => `f${i}`),
    ),
  ).toContain('holds')
})

test('all files together are bounded', () => {
  const big = 'x'.repeat(fileLimits.text)
  const files = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`f${i}.txt`, big]))
  expect(treeFault(files)).toContain('together')
  expect(treeFault({ 'a.py': big })).toBeUndefined()
  expect(treeFault({ 'a.py': `${big}x` })).toContain('a.py has more than 200,000')
})

test('the app stands in a module, of a package too', () => {
  expect(mainSchema.safeParse('shop/wsgi.py').success).toBe(true)
  for (const main of ['app.txt', 'my-shop/wsgi.py', '../app.py', 'shop/']) expect(mainSchema.safeParse(main).success, main).toBe(false)
})

import { expect, test } from 'vitest'
import { definesApp, neededFiles, runRoot } from './runnable'

test.each(['def app(e, s):', 'async def application(scope, receive, send):', 'class app:', 'app = make()', 'application: App = make()'])(
  'has an app: %s',
  (source) => {
    expect(definesApp(`import os\n${source}\n`)).toBe(true)
  },
)

test.each(['    def app(e, s):', 'apple = 1', 'from hello import app', 'app == 3', 'def application_for(x):', '# def app(e, s):'])(
  'has none: %s',
  (source) => {
    expect(definesApp(`import os\n${source}\n`)).toBe(false)
  },
)

test('a file takes along what it imports, and what that imports', () => {
  const samples = new Map([
    ['stack.py', 'from gate import gate\nimport kettle\n'],
    ['gate.py', 'import words, os\n'],
    ['kettle.py', ''],
    ['words.py', 'import gate'],
    ['other.py', ''],
  ])
  expect(neededFiles('stack.py', samples)).toEqual(['stack.py', 'gate.py', 'kettle.py', 'words.py'])
})

test('a sample in a folder takes the whole folder along, and runs in it', () => {
  const samples = new Map([
    ['app.py', 'import shop'],
    ['shop.py', ''],
    ['shop/static/a.css', ''],
    ['shop/wsgi.py', 'import os'],
    ['shopping/app.py', ''],
  ])
  expect(neededFiles('shop/wsgi.py', samples)).toEqual(['shop/wsgi.py', 'shop/static/a.css'])
  expect(neededFiles('app.py', samples)).toEqual(['app.py', 'shop.py'])
  expect([runRoot('shop/tea/wsgi.py'), runRoot('app.py')]).toEqual(['shop/', ''])
})

import { expect, test } from 'vitest'
import { definesApp, neededFiles } from './runnable'

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

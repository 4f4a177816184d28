import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { pythonPath } from '../scripts/python-path.mjs'
import { contentUnderTest } from './content-under-test'

const content = contentUnderTest()
const samples = [
  ...content.guides.flatMap((guide) => guide.phases.map((phase) => ({ folder: phase.folder, samples: phase.samples }))),
].flatMap(({ folder, samples }) => [...samples.keys()].filter((name) => name.endsWith('.py')).map((name) => `${folder}/code/${name}`))

test('every sample is Python that CPython compiles', () => {
  const python = pythonPath()
  expect(python, 'a Python 3.11 or newer').toBeTruthy()
  const program =
    'import sys, pathlib\nfor name in sys.argv[1:]:\n    compile(pathlib.Path(name).read_bytes(), name, "exec", dont_inherit=True)'
  const { status, stderr } = spawnSync(python ?? '', ['-W', 'error', '-c', program, ...samples], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(samples.length).toBeGreaterThan(20)
})

test('a part of flask-from-zero that a later phase stands on is there as it was built', () => {
  const parts = new Set(['row.py', 'table.py', 'slip.py', 'proxy.py', 'web.py', 'mini_flask.py', 'signed.py', 'later.py'])
  const built = new Map<string, string>()
  let again = 0
  for (const phase of content.guides.find(({ slug }) => slug === 'flask-from-zero')?.phases ?? [])
    for (const [file, code] of phase.samples) {
      const name = file.split('/').at(-1) ?? file
      if (!parts.has(name)) continue
      if (built.has(name)) again++
      expect(code, `${phase.folder}/code/${file}`).toBe(built.get(name) ?? code)
      built.set(name, code)
    }
  expect(again).toBeGreaterThanOrEqual(4)
})

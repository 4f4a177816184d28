import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { expect, test } from 'vitest'
import { readPackageList } from './packs/vendored'

const answers = 'content/frameworks/pydantic'

test('the stand-in for pydantic’s engine gives the recorded answers, or refuses', { timeout: 300_000 }, () => {
  const file = 'lib/runtime/python/tests/engine/test_pydantic_engine.py'
  const { status, stdout, stderr } = spawnSync('python3', ['-B', file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, timeout: 280_000 })
  expect(status, `${stdout.slice(-2_000)}\n${stderr.slice(-8_000)}`).toBe(0)
  expect(Number(/Ran (\d+) tests/.exec(stderr)?.[1])).toBeGreaterThanOrEqual(10)
})

test('the answers are recorded from the packages that are listed, and are few enough to keep', () => {
  const listed = fs.readFileSync(`${answers}/packages.txt`, 'utf8')
  let bytes = 0
  for (const name of fs.readdirSync(answers)) {
    bytes += fs.statSync(`${answers}/${name}`).size
    if (!name.endsWith('.json') || name === 'refused.json') continue
    const { versions, recorded } = JSON.parse(fs.readFileSync(`${answers}/${name}`, 'utf8'))
    expect(recorded, name).toMatch(/^\d{4}-\d\d-\d\d$/)
    for (const [one, version] of Object.entries(versions)) if (one !== 'python') expect(listed, name).toContain(`${one}==${version}\n`)
  }
  expect(bytes).toBeLessThan(3_000_000)
})

test('every file of the stand-in is short, and none imports what the page has not', () => {
  const files = fs
    .readdirSync('lib/runtime/python/pydantic_engine', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py'))
  expect(files.length).toBeGreaterThan(30)
  for (const name of files) {
    const text = fs.readFileSync(`lib/runtime/python/pydantic_engine/${name}`, 'utf8')
    expect(text.split('\n').length, name).toBeLessThanOrEqual(251)
    expect(text, name).not.toMatch(/^\s*(?:import|from) (?:js|pyodide|ssl|socket|threading)\b/m)
  }
})

test('the lab says that the engine is a stand-in for as long as the pack has none of its own', () => {
  const { packages } = readPackageList()
  const wheel = packages.find(({ name }) => name === 'pydantic_core')?.wheel
  const said = fs.readFileSync('components/tape/tape-pane.tsx', 'utf8').includes('<EngineNote />')
  expect([wheel, said]).toEqual([wheel, !/wasm|emscripten|pyodide|pyemscripten/.test(wheel ?? '')])
})

import fs from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { loadPyodide } from 'pyodide'
import { expect, test } from 'vitest'

const answers = 'content/frameworks/pydantic'
const packages = '/lib/held'
/** Of every group: ask each nth case. All of them take minutes in WebAssembly. */
const steps = { apps: 1, uses: 1, schemas: 1, random: 1, models: 4, 'models-unseen': 4, single: 6, 'single-unseen': 6, rarer: 6 }

const program = `
import asyncio, json, sys
sys.path[:0] = ['${packages}', '${packages}/half', '${packages}/recorder', '${packages}/engine']
import pydantic_answers
from held import hold

def held(group, recorded, step):
    loop = asyncio._get_running_loop()
    asyncio._set_running_loop(None)  # Pyodide's own always runs; the apps bring theirs.
    try:
        made = hold(json.loads(recorded), pydantic_answers.answers(group), step)
    finally:
        asyncio._set_running_loop(loop)
    return json.dumps([made.same, made.refused, made.different, made.unasked])
`

/** The files of a folder of Python by name, in the folders below it too. */
function pythonFiles(folder: string): [string, Buffer][] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.py'))
  return names.map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(folder, name))])
}

/** What FastAPI’s packs hold, by name. */
function packed(): [string, Uint8Array][] {
  const { packs } = JSON.parse(fs.readFileSync('vendor/python/packages.json', 'utf8'))
  const names = ['fastapi', ...packs.fastapi.needs].filter((name) => name !== 'fastapi-engine')
  return names.flatMap((name) => Object.entries(unzipSync(fs.readFileSync(`vendor/python/${packs[name].file}`))))
}

test('the stand-in gives the recorded answers in the page’s Python too', { timeout: 900_000 }, async () => {
  const pyodide = await loadPyodide({ stdin: () => null, stdout: () => {}, stderr: () => {}, jsglobals: {} })
  const write = (folder: string, files: [string, Uint8Array][]) => {
    for (const [name, bytes] of files) {
      const file = `${folder}/${name}`
      pyodide.FS.mkdirTree(file.slice(0, file.lastIndexOf('/')))
      pyodide.FS.writeFile(file, bytes)
    }
  }
  write(packages, packed())
  write(`${packages}/half/pydantic_engine`, pythonFiles('lib/runtime/python/pydantic_engine'))
  write(`${packages}/recorder`, pythonFiles('lib/recorder/python'))
  write(`${packages}/engine`, [['held.py', fs.readFileSync('lib/runtime/python/tests/engine/held.py')]])
  pyodide.runPython(program)
  const held = pyodide.globals.get('held') as (group: string, recorded: string, step: number) => string
  const refusable = JSON.parse(fs.readFileSync(`${answers}/refused.json`, 'utf8'))
  const trouble: string[] = []
  for (const [group, step] of Object.entries(steps)) {
    const [same, refused, different, unasked] = JSON.parse(held(group, fs.readFileSync(`${answers}/${group}.json`, 'utf8'), step))
    expect(same, group).toBeGreaterThan(0)
    trouble.push(...unasked, ...different.slice(0, 10).map((one: string) => `${group}: ${one}`))
    if (refused.length > refusable[group]) trouble.push(...refused.slice(0, 10))
  }
  expect(trouble).toEqual([])
})

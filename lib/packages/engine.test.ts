import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readPack, readPackageList } from '../runtime/packs/vendored'
import { addEngine } from './engine'
import { makePacks } from './make-packs'
import type { PackRecipe } from './recipe'
import { readWheel } from './wheel'
import { madeWheel } from './wheel-fixture'
import { unzip } from './zip'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true })
})
function folder(): string {
  folders.push(fs.mkdtempSync(path.join(os.tmpdir(), 'engine-')))
  return folders.at(-1) ?? ''
}

const page = { python: '3.14', abi: '2026_0' }
const core = madeWheel('pydantic_core', '2.0')
const recipes: Record<string, PackRecipe> = {
  fastapi: { packages: [{ name: 'pydantic_core', adds: { 'pydantic_core/_pydantic_core.py': 'stand_in = 1\n' } }] },
}
const wheels = new Map([['pydantic-core', readWheel('pydantic_core-2.0-py3-none-any.whl', core)]])

async function added(wheelNamed?: string): Promise<{ said: string; made: string }> {
  const [from, made] = [folder(), folder()]
  const code = { 'pydantic_core/_pydantic_core.cpython-314-wasm32-emscripten.so': 'code' }
  if (wheelNamed) fs.writeFileSync(path.join(from, wheelNamed), madeWheel('pydantic_core', '2.0', code))
  const said = await addEngine(makePacks(recipes, wheels, made), wheels, page, from, folder(), made)
  return { said, made }
}

test('where the engine is to be had for the page’s Python, it is a pack that FastAPI’s needs, beside the stand-in', async () => {
  const { said, made } = await added('pydantic_core-2.0-cp314-cp314-pyemscripten_2026_0_wasm32.whl')
  expect(said).toBe('pydantic_core 2.0 for pyemscripten_2026_0_wasm32 is packed, and takes the place of the stand-in.')
  const { packs, packages } = readPackageList(made)
  expect(packs.fastapi?.needs).toEqual(['fastapi-engine'])
  const engine = packs['fastapi-engine']
  if (!engine) throw new Error('no engine')
  const files = unzip(readPack(engine, made)).map(([file]) => file)
  expect(files).toEqual([
    'pydantic_core-2.0.dist-info/engine-licenses/LICENSE',
    'pydantic_core/_pydantic_core.cpython-314-wasm32-emscripten.so',
  ])
  // Each is pinned by itself: the next making asks for both wheels again.
  expect(packages.map(({ name }) => name)).toEqual(['pydantic_core', 'pydantic_core (engine)'])
})

test.each([
  undefined,
  'pydantic_core-2.0-cp313-cp313-pyemscripten_2026_0_wasm32.whl',
  'pydantic_core-2.0-cp314-cp314-manylinux_2_17_x86_64.whl',
])('without it (%s), one line says so, and nothing is different', async (other) => {
  const { said, made } = await added(other)
  expect(said).toBe('pydantic_core 2.0 for pyemscripten_2026_0_wasm32 is not to be had here: FastAPI runs over the stand-in.')
  expect(Object.keys(readPackageList(made).packs)).toEqual(['fastapi'])
})

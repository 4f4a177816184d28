import { expect, test } from 'vitest'
import { unzip } from '../../packages/zip'
import { standInPack } from './stand-in-pack'

const modules = { 'run.py': 'run', 'pydantic_engine/__init__.py': 'engine', 'pydantic_engine/kinds/text.py': 'kind' }
const pack = { file: 'x.zip', bytes: 1, sha256: '', packages: ['x'], needs: [] }

test('the stand-in travels with FastAPI alone', () => {
  const { modules: rest, own } = standInPack(modules, { packs: { fastapi: pack } })
  expect(rest).toEqual({ 'run.py': 'run' })
  expect(own.map(({ name, neededBy }) => [name, neededBy])).toEqual([['pydantic-engine', 'fastapi']])
  const files = unzip(own[0]?.content ?? new Uint8Array()).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])
  expect(Object.fromEntries(files)).toEqual({ 'pydantic_engine/__init__.py': 'engine', 'pydantic_engine/kinds/text.py': 'kind' })
})

test('where the compiled engine is there, the stand-in does not travel at all', () => {
  expect(standInPack(modules, { packs: { fastapi: pack, 'fastapi-engine': pack } })).toEqual({ modules: { 'run.py': 'run' }, own: [] })
})

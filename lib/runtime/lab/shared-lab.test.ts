import { expect, test } from 'vitest'
import { plainSettings } from './lab-data'
import { DamagedLink, fromFragment, toFragment } from './shared-lab'

const shared = { main: 'app.py', files: { 'app.py': 'def app(environ, start_response):\n    return [b"é"]\n' }, settings: plainSettings }

test('a lab comes back from its link', async () => {
  const fragment = await toFragment(shared)
  expect(fragment).toMatch(/^#lab=1\.[\w-]+$/)
  expect(await fromFragment(fragment)).toEqual(shared)
})

test('a fragment without a lab is none', async () => {
  expect(await fromFragment('#recap')).toBeUndefined()
  expect(await fromFragment('')).toBeUndefined()
})

test('a damaged link says so', async () => {
  const fragment = await toFragment(shared)
  for (const broken of [
    fragment.slice(0, -8),
    `${fragment.slice(0, 20)}AAAA${fragment.slice(24)}`,
    '#lab=1.',
    '#lab=1.!!',
    '#lab=9.AAAA',
    '#lab=',
  ])
    await expect(fromFragment(broken), broken).rejects.toThrow(DamagedLink)
})

test('a link that unpacks to more than a lab can hold is refused', async () => {
  const bomb = await toFragment({ ...shared, files: { 'app.py': 'x'.repeat(3_000_000) } })
  expect(bomb.length).toBeLessThan(20_000)
  await expect(fromFragment(bomb)).rejects.toThrow(DamagedLink)
})

test('a link may not name what is no Python file, or a main that is not there', async () => {
  await expect(fromFragment(await toFragment({ ...shared, main: 'other.py' }))).rejects.toThrow(DamagedLink)
  await expect(fromFragment(await toFragment({ ...shared, files: { ...shared.files, '../x': '' } }))).rejects.toThrow(DamagedLink)
})

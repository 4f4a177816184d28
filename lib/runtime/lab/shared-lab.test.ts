import { expect, test } from 'vitest'
import { packed } from '../../site/packed'
import { plainSettings } from './lab-data'
import { DamagedLink, fromFragment, TooMuchForLink, toFragment } from './shared-lab'

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
  const bomb = `#lab=1.${await packed({ ...shared, files: { 'app.py': 'x'.repeat(3_000_000) } })}`
  expect(bomb.length).toBeLessThan(20_000)
  await expect(fromFragment(bomb)).rejects.toThrow(DamagedLink)
})

test('a link may not name what is no Python file, or a main that is not there', async () => {
  await expect(fromFragment(await toFragment({ ...shared, main: 'other.py' }))).rejects.toThrow(DamagedLink)
  for (const version of [1, 2]) {
    const link = `#lab=${version}.${await packed({ ...shared, files: { ...shared.files, '../x': '' } })}`
    await expect(fromFragment(link)).rejects.toThrow(DamagedLink)
  }
})

const tree = { ...shared, main: 'shop/wsgi.py', files: { 'shop/wsgi.py': 'app = 1\n', 'shop/templates/tea.html': '<p>é', 'notes.txt': '' } }

test('files in folders travel in a link of the second version', async () => {
  const fragment = await toFragment(tree)
  expect(fragment).toMatch(/^#lab=2\.[\w-]+$/)
  expect(await fromFragment(fragment)).toEqual(tree)
  await expect(fromFragment(fragment.replace('=2.', '=1.'))).rejects.toThrow(DamagedLink)
})

test('what is too much for a link is not put in one, and says what to do', async () => {
  const noise = Array.from({ length: 60_000 }, (_, i) => String.fromCharCode(33 + ((i * 7919 + ((i * i) % 8191)) % 90))).join('')
  await expect(toFragment({ ...shared, files: { 'app.py': noise } })).rejects.toThrow(TooMuchForLink)
  await expect(toFragment({ ...shared, files: { 'app.py': noise } })).rejects.toThrow(/characters.*Download/)
  await expect(toFragment({ ...shared, files: { ...shared.files, '../x': '' } })).rejects.toThrow(/no path/)
})

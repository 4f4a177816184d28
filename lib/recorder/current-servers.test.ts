import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, test as always, expect } from 'vitest'
import { noRecorder } from '@/tests/leave-out'
import { currentServers } from './current-servers'
import { packageVersion } from './system'

const test = always.skipIf(noRecorder)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-current-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

function content(requirements: string): string {
  fs.mkdirSync(path.join(folder, 'servers'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'servers', 'current.txt'), requirements)
  return folder
}

test('what cannot be installed is said, and is tried anew the next time', () => {
  const root = path.join(folder, 'made')
  for (let i = 0; i < 2; i++)
    expect(() => currentServers(content('./no-such-1.0-py3-none-any.whl\n'), root)).toThrow(
      /current\.txt lists cannot be installed:[\s\S]*no-such/,
    )
  const programs = currentServers(content('\n'), root)
  expect(fs.existsSync(path.join(programs, 'python3'))).toBe(true)
  const packages = path.join(programs, '../lib', fs.readdirSync(path.join(programs, '../lib'))[0] ?? '', 'site-packages')
  fs.mkdirSync(path.join(packages, 'h11-0.99.1.dist-info'))
  const system = { codename: '', name: '', root: '/', releases: currentServers(folder, root) }
  expect([packageVersion(system, 'python3-h11'), packageVersion(system, 'gunicorn')]).toEqual(['0.99.1', undefined])
})

import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { expect, test } from 'vitest'
import { lazyStyles } from '@/lib/site/lazy-styles'

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && fs.existsSync(file))
const source = tracked.filter((file) => /^(app|components|lib|scripts)\/.*\.(ts|tsx|mjs|css|py)$/.test(file))

test('no source file is over 250 lines', () => {
  expect(source.filter((file) => fs.readFileSync(file, 'utf8').split('\n').length > 250)).toEqual([])
})

test('files are named in kebab-case', () => {
  expect(source.filter((file) => !/^[a-z0-9._/[\]-]+$/.test(file) && !file.endsWith('.py'))).toEqual([])
})

test('there are no barrels and no rooms without a name of their own', () => {
  expect(source.filter((file) => /(^|\/)(index|utils|helpers|common|types)\.tsx?$/.test(file))).toEqual([])
})

test('no tracked file names a machine path or a registry host', () => {
  const texts = tracked.filter((file) => /\.(ts|tsx|mjs|json|md|mdx|css|py|yml)$/.test(file))
  const pattern = /(?<![\w.])\/(work|root|home)\/[a-z]|\bregistry\.\w+\.(org|com)/
  expect(texts.filter((file) => file !== 'tests/house.test.ts' && pattern.test(fs.readFileSync(file, 'utf8')))).toEqual([])
})

test('what uses a hook runs in the browser, and takes no value from Next', () => {
  const clients = source.filter((file) => /\.tsx?$/.test(file) && /(?<![.\w])use[A-Z]\w*[(<]/.test(fs.readFileSync(file, 'utf8')))
  expect(clients.length).toBeGreaterThan(40)
  const taken = /^import (?!type\b)[^'"]*from ['"]next\b/m
  expect(clients.filter((file) => taken.test(fs.readFileSync(file, 'utf8')))).toEqual([])
})

test('every style sheet that a build brings late comes in development too', () => {
  const development = fs.readFileSync('components/site/dev-scripts.tsx', 'utf8')
  for (const { file } of Object.values(lazyStyles)) expect(development).toContain(`import('../${file.replace('components/', '')}')`)
})

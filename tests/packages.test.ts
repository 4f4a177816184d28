import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

type Manifest = Record<'dependencies' | 'devDependencies' | 'scripts', Record<string, string>>
type Entry = Partial<Record<'dependencies' | 'optionalDependencies', Record<string, string>>> & { resolved?: string; integrity?: string }

const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as Manifest
const lock = fs.readFileSync('package-lock.json', 'utf8')
const { packages } = JSON.parse(lock) as { packages: Record<string, Entry> }

/** Where Node would find a package that is named in another one's folder. */
function found(from: string, name: string): boolean {
  const here = `${from ? `${from}/` : ''}node_modules/${name}`
  if (packages[here]) return true
  if (!from) return false
  return found(from.includes('/node_modules/') ? from.slice(0, from.lastIndexOf('/node_modules/')) : '', name)
}

test('the lock has an entry for every package that one of its packages names, of whatever platform', () => {
  const missing = Object.entries(packages).flatMap(([place, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !found(place, name))
      .map((name) => `${name}, asked for by ${place || 'package.json'}`),
  )
  expect(missing).toEqual([])
})

test.each(['darwin-arm64', 'darwin-x64', 'win32-x64', 'win32-arm64', 'linux-x64-gnu', 'linux-x64-musl', 'linux-arm64-gnu'])(
  'the lock holds what compiles and formats on %s',
  (platform) => {
    const [os = '', cpu = '', libc] = platform.split('-')
    const next = `@next/swc-${os}-${cpu}${os === 'win32' ? '-msvc' : libc ? `-${libc}` : ''}`
    const biome = `@biomejs/cli-${os}-${cpu}${libc === 'musl' ? '-musl' : ''}`
    for (const name of [next, biome, `@esbuild/${os}-${cpu}`]) expect(Object.keys(packages)).toContain(`node_modules/${name}`)
  },
)

test('the lock says what every package hashes to, and names no host', () => {
  const entries = Object.entries(packages).filter(([place]) => place)
  expect(entries.filter(([, entry]) => !entry.integrity?.startsWith('sha512-')).map(([place]) => place)).toEqual([])
  expect(lock.match(/https?:\/\/[^"]*\.tgz/g)).toBeNull()
  expect(entries.filter(([, entry]) => entry.resolved).map(([place]) => place)).toEqual([])
})

test('package.json asks for what the lock holds', () => {
  const asked = packages[''] as unknown as Manifest
  for (const kind of ['dependencies', 'devDependencies'] as const) expect(asked[kind]).toEqual(manifest[kind])
})

test('dependencies are what the bundled server imports when it runs; everything else is for building and testing', async () => {
  const { metafile } = await build({
    entryPoints: ['scripts/serve.ts'],
    ...({ bundle: true, platform: 'node', format: 'esm', packages: 'external', write: false, metafile: true } as const),
  })
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter((one) => one.external).map((one) => one.path))
  expect(Object.keys(manifest.dependencies).sort()).toEqual(packagesOf(imported))
})

test('every package that code names is asked for, and every one asked for is named', () => {
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).split('\n')
  const texts = tracked
    .filter((file) => /\.(ts|tsx|mjs|mts)$/.test(file) && fs.existsSync(file))
    .map((file) => fs.readFileSync(file, 'utf8').replaceAll('node_modules/', '\0'))
  const statement = /(?:\bfrom|^import) '([^'\n]+)'$|\bimport\('([^'\n]+)'\)/gm
  const named = packagesOf(texts.flatMap((text) => [...text.matchAll(statement)].map((match) => match[1] ?? match[2] ?? '')))
  const asked = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))
  const typed = (name: string) => asked.has(name) || asked.has(`@types/${name}`)
  expect(named.filter((name) => !typed(name))).toEqual([])

  const all = texts.join('\n')
  const commands = Object.values(manifest.scripts).join('\n')
  const isNamed = (name: string) =>
    all.includes(`'${name}'`) || all.includes(`'${name}/`) || all.includes(`\0${name}/`) || all.includes(`${name}/files/`)
  const isTool = (name: string) => new RegExp(`(^| )${path.basename(name)} `, 'm').test(commands)
  const isType = (name: string) => name.startsWith('@types/') && ['node', ...named].includes(name.slice('@types/'.length))
  expect([...asked].filter((name) => !named.includes(name) && !isNamed(name) && !isTool(name) && !isType(name))).toEqual([])
})

/** The packages that specifiers lead to, each once, in order; Node's own and the house's are none. */
function packagesOf(specifiers: string[]): string[] {
  const names = specifiers
    .filter((name) => /^(@[a-z]|[a-z])/.test(name) && !name.startsWith('node:') && !builtinModules.includes(name))
    .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
  return [...new Set(names)].sort()
}

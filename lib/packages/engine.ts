import fs from 'node:fs'
import path from 'node:path'
import type { PackageList } from '../runtime/packs/package-list'
import { writeList, writePack } from './make-packs'
import { askIndex, pageTags } from './python-index'
import { need, sameName } from './requirements'
import { trim } from './trim'
import { readWheel, type Wheel, wheelName } from './wheel'

const core = { name: 'pydantic_core' }
const listed = 'pydantic_core (engine)'

/**
 * Packs pydantic’s engine compiled for the page’s Python as `fastapi-engine`, where the folder `from` or the index has that
 * wheel; Python then finds it before the stand-in. Says in one line which of them it is. Throws a PackageError for a damaged wheel.
 */
export async function addEngine(
  list: PackageList,
  wheels: ReadonlyMap<string, Wheel>,
  page: { python: string; abi: string },
  from: string | undefined,
  wheelhouse: string,
  made: string,
): Promise<string> {
  const { version } = need(wheels, core)
  const tags = pageTags(page)
  const asked = path.join(wheelhouse, 'engine')
  fs.mkdirSync(asked)
  if (!from) await askIndex([`${core.name}==${version}`], tags, asked)
  const folder = from ?? asked
  const file = fs.readdirSync(folder).find((name) => isEngine(name, version, page))
  const label = `pydantic_core ${version} for pyemscripten_${page.abi}_wasm32`
  if (!file) return `${label} is not to be had here: FastAPI runs over the stand-in.`
  const wheel = readWheel(file, fs.readFileSync(path.join(folder, file)))
  const code = [...wheel.files].filter(([name]) => name.endsWith('.so'))
  const { licence, licenceFiles, files } = trim(wheel, core)
  const licences = [...files].filter(([name]) => licenceFiles.includes(name)).map(([name, bytes]) => [named(name), bytes] as const)
  const leftOut = [{ files: '*.py', why: 'They are in the pack fastapi.', count: files.size, bytes: 0 }]
  const added: string[] = []
  list.packages.push({
    name: listed,
    version,
    wheel: file,
    sha256: wheel.sha256,
    licence,
    licenceFiles: licences.map(([n]) => n),
    leftOut,
    added,
  })
  list.packs['fastapi-engine'] = writePack('fastapi-engine', new Map([...code, ...licences]), made, { packages: [listed], needs: [] })
  list.packs.fastapi?.needs.push('fastapi-engine')
  writeList(list, made)
  return `${label} is packed, and takes the place of the stand-in.`
}

/** Where the licence of the engine stands, apart from that of its Python half. */
const named = (file: string) => file.replace('.dist-info/', '.dist-info/engine-')

function isEngine(file: string, version: string, { python, abi }: { python: string; abi: string }): boolean {
  if (!file.endsWith('.whl')) return false
  const name = wheelName(file)
  const tag = `cp${python.replace('.', '')}`
  return (
    sameName(name.name) === sameName(core.name) &&
    name.version === version &&
    name.abi === tag &&
    name.platforms.includes(`pyemscripten_${abi}_wasm32`)
  )
}

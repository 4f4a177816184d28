import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { PackageError } from '../runtime/packs/package-error'

/** A wheel read whole: what its name and its metadata say, and its files by path. */
export type Wheel = {
  file: string
  name: string
  version: string
  sha256: string
  /** Headers of its metadata by name in lower case, each with all its values. */
  metadata: Map<string, string[]>
  /** `flask-3.1.3.dist-info` */
  distInfo: string
  files: Map<string, Uint8Array>
}

/** The parts of a wheel’s file name. Throws a PackageError where it is none. */
export function wheelName(file: string): { name: string; version: string; python: string; abi: string; platforms: string[] } {
  const [, name, version, python, abi, platform] = /^([\w.]+)-([\w.!+]+)(?:-\d\w*)?-([\w.]+)-([\w.]+)-([\w.]+)\.whl$/.exec(file) ?? []
  if (!name || !version || !python || !abi || !platform)
    throw new PackageError(file, 'This is not the name of a wheel.', 'A wheel is called NAME-VERSION-PYTHON-ABI-PLATFORM.whl.')
  return { name, version, python, abi, platforms: platform.split('.') }
}

/** Reads a wheel and holds every file in it to the wheel’s own record. Throws a PackageError. */
export function readWheel(file: string, bytes: Uint8Array): Wheel {
  const { name, version } = wheelName(file)
  const files = unzipped(file, bytes)
  const distInfo = [...files.keys()].find((path) => /^[^/]+\.dist-info\/METADATA$/.test(path))?.replace('/METADATA', '')
  const metadata = distInfo && files.get(`${distInfo}/METADATA`)
  if (!distInfo || !metadata) throw broken(file, 'It has no METADATA.')
  holdToRecord(file, files, distInfo)
  return { file, name, version, sha256: hashOf(bytes), metadata: headers(metadata), distInfo, files }
}

function unzipped(file: string, bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    const entries = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'))
    const outside = entries.find(([path]) => /^\/|\\|(^|\/)\.\.(\/|$)/.test(path))
    if (outside) throw new Error(`it holds ${outside[0]}, which leads out of the folder`)
    return new Map(entries)
  } catch (error) {
    throw broken(file, `It cannot be unpacked: ${error instanceof Error ? error.message : error}.`)
  }
}

function holdToRecord(file: string, files: Map<string, Uint8Array>, distInfo: string): void {
  const record = files.get(`${distInfo}/RECORD`)
  if (!record) throw broken(file, 'It has no RECORD.')
  for (const line of text(record).split('\n')) {
    const [, path, hash] = /^"?(.+?)"?,sha256=([\w-]+),\d*\r?$/.exec(line) ?? []
    if (!path || !hash) continue
    const bytes = files.get(path)
    if (!bytes) throw broken(file, `Its RECORD names ${path}, which is not in it.`)
    if (createHash('sha256').update(bytes).digest('base64url') !== hash) throw broken(file, `${path} in it is not what its RECORD says.`)
  }
}

const broken = (file: string, fact: string) => new PackageError(file, fact, 'Get the wheel anew: it is damaged, or it is none.')

/** The part of METADATA before the description, as the file has it. */
export const headerText = (metadata: Uint8Array): string => `${text(metadata).split(/\r?\n\r?\n/, 1)[0]}\n`

function headers(metadata: Uint8Array): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const line of headerText(metadata).split('\n')) {
    const [, key, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
    if (key && value) found.set(key.toLowerCase(), [...(found.get(key.toLowerCase()) ?? []), value.trim()])
  }
  return found
}

/** The SHA-256 of bytes, in hexadecimal. */
export const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

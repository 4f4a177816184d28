import { PackageError } from '../runtime/packs/package-error'
import type { LeftOut } from '../runtime/packs/package-list'
import { type Cut, cutsOfAll, pathPattern, type Recipe } from './recipe'
import { headerText, type Wheel } from './wheel'

/** What of a wheel goes into a pack, and what does not. */
export type Trimmed = { files: Map<string, Uint8Array>; leftOut: LeftOut[]; licence: string; licenceFiles: string[] }

const encode = (text: string) => new TextEncoder().encode(text)

/**
 * A wheel without what its recipe leaves out, unchanged otherwise; what was left out also stands in the pack, in LEFT-OUT.json
 * beside the package’s metadata. Throws a PackageError for a cut that meets no file, and for a package without its licence.
 */
export function trim(wheel: Wheel, recipe: Recipe): Trimmed {
  const files = new Map(wheel.files)
  const own = recipe.cuts ?? []
  const leftOut = [...own, ...cutsOfAll].flatMap((rule) => cut(files, rule) ?? missed(wheel, rule, own))
  const description = shorten(files, wheel)
  if (description) leftOut.push(description)
  const licenceFiles = gatherLicences(files, wheel)
  for (const [path, text] of Object.entries(recipe.adds ?? {})) files.set(path, encode(text))
  const told = own.map(({ files, but, why }) => ({ files, ...(but && { but }), why }))
  if (told.length) files.set(`${wheel.distInfo}/LEFT-OUT.json`, encode(`${JSON.stringify(told, null, 1)}\n`))
  return { files, leftOut, licence: licenceOf(wheel, recipe), licenceFiles }
}

function cut(files: Map<string, Uint8Array>, { files: pattern, but = [], why }: Cut): LeftOut[] | undefined {
  const matches = pathPattern(pattern)
  const met = [...files].filter(([path]) => matches.test(path) && !but.includes(path))
  if (!met.length) return undefined
  for (const [path] of met) files.delete(path)
  return [{ files: pattern, why, count: met.length, bytes: met.reduce((sum, [, bytes]) => sum + bytes.length, 0) }]
}

function missed(wheel: Wheel, rule: Cut, own: readonly Cut[]): LeftOut[] {
  if (own.includes(rule)) throw new PackageError(wheel.file, `The cut ${rule.files} meets no file in it.`, 'Mend the recipe of the pack.')
  return []
}

/** METADATA without the long description below its headers. */
function shorten(files: Map<string, Uint8Array>, wheel: Wheel): LeftOut | undefined {
  const path = `${wheel.distInfo}/METADATA`
  const whole = files.get(path) ?? new Uint8Array()
  const short = encode(headerText(whole))
  files.set(path, short)
  const bytes = whole.length - short.length
  return bytes > 0 ? { files: path, why: 'The description below its headers.', count: 1, bytes } : undefined
}

/** Brings the texts of the licence together in `licenses`, where the newest wheels have them, and names them. */
function gatherLicences(files: Map<string, Uint8Array>, wheel: Wheel): string[] {
  const folder = `${wheel.distInfo}/licenses/`
  for (const [path, bytes] of [...files]) {
    const name = path.slice(wheel.distInfo.length + 1)
    if (!path.startsWith(`${wheel.distInfo}/`) || !/^(LICEN[CS]E|COPYING|NOTICE)[^/]*$/i.test(name)) continue
    files.delete(path)
    files.set(folder + name, bytes)
  }
  const found = [...files.keys()].filter((path) => path.startsWith(folder)).sort()
  if (found.length) return found
  throw new PackageError(
    wheel.file,
    'There is no text of a licence in it.',
    'A package is only passed on with its licence: leave it out, or take a wheel that has it.',
  )
}

function licenceOf(wheel: Wheel, { licence }: Recipe): string {
  const named = wheel.metadata.get('license-expression')?.[0] ?? licence ?? wheel.metadata.get('license')?.[0]
  if (named) return named
  throw new PackageError(wheel.file, 'Its metadata does not name its licence.', 'Name it in the recipe of the pack, as SPDX does.')
}

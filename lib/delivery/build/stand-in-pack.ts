import { steadyZip } from '../../packages/zip'
import type { PackageList } from '../../runtime/packs/package-list'

/** The folder of the Python half that stands in the place of pydantic’s compiled engine. */
const folder = 'pydantic_engine/'

/** A pack that the site makes of its own Python, with the packs that need it. */
export type OwnPack = { name: string; content: Buffer; neededBy: string }

/**
 * Takes the stand-in for pydantic’s engine out of the modules that every reader fetches, and makes a pack of it for those who run
 * FastAPI; none where a compiled engine takes its place.
 */
export function standInPack(
  modules: Record<string, string>,
  { packs }: Pick<PackageList, 'packs'>,
): { modules: Record<string, string>; own: OwnPack[] } {
  const parts = Object.entries(modules).filter(([name]) => name.startsWith(folder))
  const rest = Object.fromEntries(Object.entries(modules).filter(([name]) => !name.startsWith(folder)))
  if (!parts.length || Object.hasOwn(packs, 'fastapi-engine')) return { modules: rest, own: [] }
  const files = new Map(parts.map(([name, text]) => [name, new TextEncoder().encode(text)]))
  return { modules: rest, own: [{ name: 'pydantic-engine', content: Buffer.from(steadyZip(files)), neededBy: 'fastapi' }] }
}

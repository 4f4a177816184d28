import { PackageError } from '../runtime/packs/package-error'
import type { PackRecipe, Recipe } from './recipe'
import type { Wheel } from './wheel'

/** A package’s name as the index compares it: `MarkupSafe` and `markupsafe` are one, and so are `python-multipart` and `python_multipart`. */
export const sameName = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-')

/** What a wheel requires on the page’s Python without extras, each with its releases as its metadata has them. */
export function requirementsOf(wheel: Wheel): { name: string; releases: string }[] {
  return (wheel.metadata.get('requires-dist') ?? []).flatMap((line) => {
    const [need = '', marker = ''] = line.split(';', 2)
    const [, name, releases = ''] = /^\s*([\w.-]+)\s*(?:\[[^\]]*\])?\s*\(?([^)]*)\)?\s*$/.exec(need) ?? []
    return name && !elsewhere(marker) ? [{ name: sameName(name), releases: releases.trim() }] : []
  })
}

/** Whether a marker speaks of an extra, another system or an older Python than every page has. */
function elsewhere(marker: string): boolean {
  const [, limit] = /python_version\s*<\s*['"]3\.(\d+)['"]/.exec(marker) ?? []
  return /\bextra\b|win32|Windows|PyPy/.test(marker) || (limit !== undefined && Number(limit) <= 14)
}

/** Which release of a package the wheel of another asks for: `==2.46.5`. Throws a PackageError where it asks for none. */
export function askedBy(wheel: Wheel, recipe: Recipe): string {
  const asked = requirementsOf(wheel).find(({ name }) => name === sameName(recipe.name))
  if (!asked?.releases)
    throw new PackageError(wheel.file, `It does not say which ${recipe.name} it takes.`, 'Mend asAskedBy in the recipe of the pack.')
  return asked.releases
}

/** Holds every requirement to the packs: it is in the pack, in one the pack needs, or named as unmet. Throws a PackageError. */
export function holdRequirements(all: Readonly<Record<string, PackRecipe>>, wheels: ReadonlyMap<string, Wheel>): void {
  for (const [pack, { packages, unmet = {} }] of Object.entries(all)) {
    const here = new Set(reach(all, pack).flatMap((name) => (all[name]?.packages ?? []).map((one) => sameName(one.name))))
    for (const recipe of packages)
      for (const { name } of requirementsOf(need(wheels, recipe)))
        if (!here.has(name) && !Object.hasOwn(unmet, name))
          throw new PackageError(
            `pack ${pack}`,
            `${recipe.name} requires ${name}, which is in none of its packs.`,
            'Put it into a pack, or name it under unmet and say why it is not missed.',
          )
  }
}

const reach = (all: Readonly<Record<string, PackRecipe>>, pack: string): string[] => [
  pack,
  ...(all[pack]?.needs ?? []).flatMap((name) => reach(all, name)),
]

/** The wheel of a recipe. Throws a PackageError where it is not among them. */
export function need(wheels: ReadonlyMap<string, Wheel>, { name }: Recipe): Wheel {
  const wheel = wheels.get(sameName(name))
  if (!wheel) throw new PackageError(name, 'Its wheel is missing.', 'Get it from the index, or put it into the folder that --from names.')
  return wheel
}

import fs from 'node:fs'
import path from 'node:path'
import { PackageError } from '../runtime/packs/package-error'
import type { ListedPackage } from '../runtime/packs/package-list'
import { askIndex, type Tags, tagsLike } from './python-index'
import type { PackRecipe, Recipe } from './recipe'
import { askedBy, need, sameName } from './requirements'
import { readWheel, type Wheel, wheelName } from './wheel'

/** Whence wheels come: a folder of wheels, or the Python index; `latest` takes new releases instead of the pinned ones. */
export type WheelSource = { from?: string; latest: boolean; python: string }

/** The index does not answer, or does not have a wheel: nothing can be made. */
export class NoIndex extends Error {}

/**
 * The wheel of every package of the recipes, by its name. Those that are pinned must have their hash.
 * Throws a PackageError, and NoIndex where the index does not give them.
 */
export async function gatherWheels(
  recipes: readonly PackRecipe[],
  pinned: readonly ListedPackage[],
  source: WheelSource,
  folder: string,
): Promise<Map<string, Wheel>> {
  const pins = new Map(pinned.map((one) => [sameName(one.name), one]))
  const wheels = new Map<string, Wheel>()
  const all = recipes.flatMap(({ packages }) => packages)
  // What another package asks for can only be asked for once that one is here.
  for (const round of [all.filter(({ asAskedBy }) => !asAskedBy), all.filter(({ asAskedBy }) => asAskedBy)]) {
    const wanted = round.map((recipe) => want(recipe, pins.get(sameName(recipe.name)), wheels, source))
    if (!source.from) await download(wanted, folder)
    for (const one of wanted) wheels.set(sameName(one.recipe.name), take(one, source.from ?? folder))
  }
  return wheels
}

type Wanted = { recipe: Recipe; pin?: ListedPackage; requirement: string; tags: Tags }

function want(recipe: Recipe, listed: ListedPackage | undefined, wheels: ReadonlyMap<string, Wheel>, source: WheelSource): Wanted {
  const tags = tagsLike(listed?.wheel ?? 'x-1-py3-none-any.whl', source.python)
  if (source.latest) {
    const releases = recipe.asAskedBy ? askedBy(need(wheels, { name: recipe.asAskedBy }), recipe) : (recipe.within ?? '')
    return { recipe, requirement: `${recipe.name}${releases}`, tags }
  }
  if (!listed)
    throw new PackageError(
      'packages.json',
      `It does not list ${recipe.name}.`,
      'Run npm run packages -- --latest to take its newest release.',
    )
  return { recipe, pin: listed, requirement: `${recipe.name}==${listed.version}`, tags }
}

async function download(wanted: readonly Wanted[], folder: string): Promise<void> {
  const kinds = new Map(wanted.map(({ tags }) => [tags.join(' '), tags]))
  for (const [kind, tags] of kinds) {
    const requirements = wanted.filter((one) => one.tags.join(' ') === kind).map(({ requirement }) => requirement)
    const complaint = await askIndex(requirements, tags, folder)
    if (complaint) throw new NoIndex(complaint)
  }
}

function take({ recipe, pin }: Wanted, folder: string): Wheel {
  const found = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.whl') && sameName(wheelName(file).name) === sameName(recipe.name))
    .filter((file) => !pin || wheelName(file).version === pin.version)
  const file = pin ? (found.find((name) => name === pin.wheel) ?? found[0]) : found.sort(byVersion).at(-1)
  if (!file)
    throw new PackageError(
      folder,
      `No wheel of ${recipe.name} ${pin?.version ?? ''} is in it.`.replace(' is', 'is'),
      'Put it there, or run without --from.',
    )
  const wheel = readWheel(file, fs.readFileSync(path.join(folder, file)))
  if (pin && wheel.sha256 !== pin.sha256)
    throw new PackageError(
      file,
      `Its SHA-256 is ${wheel.sha256}, and packages.json has ${pin.sha256} for ${pin.name} ${pin.version}.`,
      'It is not the wheel the packs were made from: get that one, or run with --latest to take this one and look at what changes.',
    )
  return wheel
}

const byVersion = (a: string, b: string) => wheelName(a).version.localeCompare(wheelName(b).version, 'en', { numeric: true })

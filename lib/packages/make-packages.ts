import fs from 'node:fs'
import path from 'node:path'
import { PackageError } from '../runtime/packs/package-error'
import type { PackageList } from '../runtime/packs/package-list'
import { readPackageList, vendorFolder } from '../runtime/packs/vendored'
import { addEngine } from './engine'
import { gatherWheels, NoIndex } from './gather-wheels'
import { makePacks } from './make-packs'
import { proofs } from './proof-cases'
import { provePack } from './prove'
import { recipes } from './recipes'

type Options = {
  /** A folder of wheels to take instead of asking the index. */
  from?: string
  latest: boolean
  say(line: string): void
}

/**
 * Makes the packs anew from wheels, proves them in the page’s Python, and only then puts them in place of those that are there.
 * Says what it does, and what is wrong; returns whether the packs were made.
 */
export async function makePackages({ from, latest, say }: Options): Promise<boolean> {
  fs.mkdirSync(path.dirname(vendorFolder), { recursive: true })
  const work = fs.mkdtempSync(`${vendorFolder}-`)
  const [wheelhouse, made] = ['wheels', 'made'].map((name) => path.join(work, name)) as [string, string]
  try {
    for (const folder of [wheelhouse, made]) fs.mkdirSync(folder)
    const page = pagePython()
    const pinned = latest && !fs.existsSync(path.join(vendorFolder, 'packages.json')) ? [] : readPackageList().packages
    const wheels = await gatherWheels(Object.values(recipes), pinned, { from, latest, python: page.python }, wheelhouse)
    const list = makePacks(recipes, wheels, made)
    say(await addEngine(list, wheels, page, from, wheelhouse, made))
    const wrong = await prove(list, made, say)
    if (wrong.length) throw new PackageError('The packs are not proved.', wrong.join('\n  '), 'Mend the recipes, or take other releases.')
    swap(made, path.join(work, 'before'))
    for (const line of tableOf(list)) say(line)
    return true
  } catch (error) {
    if (error instanceof NoIndex) say(`The Python index does not give the wheels (${error.message}): nothing was changed.`)
    else if (error instanceof PackageError) say(`${error.message}\nNothing was changed.`)
    else throw error
    return false
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

/** The version and the ABI of the Python that the page runs. */
function pagePython(): { python: string; abi: string } {
  const lock = JSON.parse(fs.readFileSync(path.join('node_modules', 'pyodide', 'pyodide-lock.json'), 'utf8'))
  const { python, abi_version } = lock.info as { python: string; abi_version: string }
  return { python: python.split('.').slice(0, 2).join('.'), abi: abi_version }
}

async function prove(list: PackageList, folder: string, say: (line: string) => void): Promise<string[]> {
  const wrong: string[] = []
  for (const pack of Object.keys(list.packs).filter((name) => Object.hasOwn(proofs, name))) {
    const found = await provePack(pack, list, folder)
    say(found.length ? `${pack}: wrong` : `${pack}: imported and served`)
    wrong.push(...found.map((line) => `${pack}: ${line}`))
  }
  return wrong
}

/** Puts the folder that was made where the packs are; what was there waits in `before` until that is done. */
function swap(made: string, before: string): void {
  if (fs.existsSync(vendorFolder)) fs.renameSync(vendorFolder, before)
  fs.renameSync(made, vendorFolder)
}

const tableOf = ({ packs, packages }: PackageList): string[] =>
  Object.entries(packs).map(([name, pack]) => {
    const held = pack.packages.map((one) => `${one} ${packages.find((listed) => listed.name === one)?.version ?? ''}`.trim())
    return `${name.padEnd(14)} ${String(pack.bytes).padStart(9)} bytes  ${held.join(', ')}`
  })

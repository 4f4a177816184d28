import fs from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'esbuild'
import { lazyStyles } from '../../site/lazy-styles'

/** The client roots of the site: every `components/…/NAME.island.tsx`, by NAME. Throws where two share one. */
export function islandFiles(): Map<string, string> {
  const found = new Map<string, string>()
  for (const file of filesEnding('.island.tsx')) {
    const name = path.basename(file, '.island.tsx')
    const other = found.get(name)
    if (other) throw new Error(`${file} and ${other} are islands of one name: rename one of them.`)
    found.set(name, file)
  }
  return found
}

/** Modules that the page's script fetches when they are wanted: every `components/…/NAME.lazy.ts(x)`. */
export const lazyModules = (): string[] => filesEnding('.lazy.ts', '.lazy.tsx')

/** Modules that know how questions are written, which no page loads before it is asked to: every `lib/…/NAME.authoring.ts`. */
export const authoringModules = (): string[] => filesBelow('lib', '.authoring.ts')

const filesEnding = (...ends: string[]): string[] => filesBelow('components', ...ends)

function filesBelow(folder: string, ...ends: string[]): string[] {
  return fs
    .readdirSync(folder, { recursive: true })
    .map((name) => path.posix.join(folder, String(name).split(path.sep).join('/')))
    .filter((name) => ends.some((end) => name.endsWith(end)))
    .sort()
}

/** The entry of an island for esbuild, `island:NAME`: a module whose `hydrate(root, props)` brings it to life. Its component is exported under the file's name in PascalCase. */
export const islandEntry = (name: string): string => `island:${name}`

export function islandEntries(islands: Map<string, string>): Plugin {
  return {
    name: 'island-entries',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^island:/ }, ({ path: name }) => ({ path: name.slice('island:'.length), namespace: 'island' }))
      onLoad({ filter: /.*/, namespace: 'island' }, ({ path: name }) => {
        const component = name.replace(/(^|-)(\w)/g, (_, _hyphen, letter: string) => letter.toUpperCase())
        const styles = Object.entries(lazyStyles).flatMap(([style, { islands }]) =>
          (islands as readonly string[]).includes(name) ? style : [],
        )
        return {
          contents: [
            `import { hydrator } from './components/island/hydrator'`,
            `import { ${component} } from './${islands.get(name)}'`,
            `export const hydrate = hydrator(${component}, ${JSON.stringify(styles)})`,
          ].join('\n'),
          resolveDir: process.cwd(),
          loader: 'tsx',
        }
      })
    },
  }
}

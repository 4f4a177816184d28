import path from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import type { Manifest } from '../../runtime/manifest'
import { lazyStyles } from '../../site/lazy-styles'
import { siteIdentity } from '../../site/site'
import { authoringModules, islandEntries, islandEntry, islandFiles, lazyModules } from './islands'

/** Addresses, below the site's root: of the one script a page names, which fetches the others when they are wanted, and of what hydrates each island. */
export type PageScripts = { early: string; islands: Record<string, string> }

const insightsStyle = 'components/insights/insights.css'

/** Bundles the page's own scripts and its islands into `out/_`, each file named by its content, and the service worker into `out/sw.js`. */
export async function bundleScripts(out: string, python: Manifest): Promise<PageScripts> {
  const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '')
  const styles = await bundle(out, { entryPoints: [...Object.values(lazyStyles).map(({ file }) => file), insightsStyle] })
  const addresses = Object.entries(lazyStyles).map(([name, { file }]) => [name, `${base}/_/${styles[file]}`])
  const islands = islandFiles()
  const authoring = await bundle(out, {
    entryPoints: authoringModules().map(lazyEntry),
    format: 'esm',
    define: { 'process.env.SITE_URL': JSON.stringify(process.env.SITE_URL) ?? 'undefined' },
  })
  const fetched = await bundle(out, {
    entryPoints: [...islands.keys()].map((name) => ({ in: islandEntry(name), out: name })).concat(lazyModules().map(lazyEntry)),
    format: 'esm',
    splitting: true,
    chunkNames: '[name].[hash]',
    define: {
      'process.env.PYTHON_MANIFEST': JSON.stringify(JSON.stringify(python)),
      lazyStyleAddresses: JSON.stringify(Object.fromEntries(addresses)),
    },
    plugins: [islandEntries(islands), modulesElsewhere(/\.authoring$/, authoring), withoutAuthoring],
  })
  const start = await bundle(out, {
    entryPoints: ['components/page-script/start.ts'],
    format: 'esm',
    splitting: true,
    chunkNames: '[name].[hash]',
    plugins: [modulesElsewhere(/\.lazy$/, fetched)],
  })
  const [startFile = ''] = Object.values(start)
  const early = await bundle(out, {
    entryPoints: ['components/page-script/early.ts'],
    // Without imports and exports a module is a classic script as well, and that is how pages name it.
    format: 'esm',
    define: { startAddress: JSON.stringify(`./${startFile}`) },
    external: ['./*'],
  })
  await bundle(out, { entryPoints: ['components/offline/service-worker.ts'], outdir: out, entryNames: 'sw' })
  const addressOf = [...islands.keys()].map((name) => [name, `/_/${fetched[islandEntry(name)]}`])
  return { early: `/_/${Object.values(early)[0]}`, islands: Object.fromEntries(addressOf) }
}

const lazyEntry = (file: string) => ({ in: file, out: path.basename(file).replace(/\.(lazy|authoring)\.tsx?$/, '') })

/** Bundles and returns, for each entry point, the name of the file made from it. */
async function bundle(out: string, options: BuildOptions): Promise<Record<string, string>> {
  const { metafile } = await build({
    outdir: path.join(out, '_'),
    entryNames: '[name].[hash]',
    bundle: true,
    minify: true,
    target: 'es2022',
    jsx: 'automatic',
    metafile: true,
    legalComments: 'none',
    ...options,
    define: {
      // What a page is not told of the machine that built it is not there.
      'process.env': '{}',
      'process.env.NODE_ENV': '"production"',
      'process.env.BASE_PATH': JSON.stringify(process.env.BASE_PATH ?? ''),
      'process.env.FEEDBACK_URL': JSON.stringify(process.env.FEEDBACK_URL) ?? 'undefined',
      'process.env.ANSWER_STATISTICS': JSON.stringify(process.env.ANSWER_STATISTICS ?? ''),
      'process.env.SITE_IDENTITY': JSON.stringify(JSON.stringify(siteIdentity())),
      ...options.define,
    },
  })
  const made = Object.entries(metafile?.outputs ?? {}).flatMap(([file, { entryPoint }]) =>
    entryPoint ? [[entryPoint, path.basename(file)]] : [],
  )
  return Object.fromEntries(made) as Record<string, string>
}

/** A kind of question is one file, and pages need only the half of it that knows no schema: what the other half imports is nothing here, so that no page waits for it. Fails where a page needs it after all. */
const withoutAuthoring: Plugin = {
  name: 'without-authoring',
  setup({ onResolve, onLoad, onEnd }) {
    const authors = (importer: string) => /lib[/\\]quiz[/\\]kinds[/\\][a-z-]+\.ts$/.test(importer)
    onResolve({ filter: /^zod$|\/parts$|\/digest$/ }, ({ path: name, importer }) =>
      authors(importer) ? { path: name, namespace: 'authoring', sideEffects: false } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'authoring' }, () => ({ contents: 'module.exports = {}' }))
    onEnd(({ metafile }) => {
      const outputs = Object.values(metafile?.outputs ?? {})
      const left = outputs.flatMap(({ inputs }) =>
        Object.entries(inputs).filter(([name, { bytesInOutput }]) => name.startsWith('authoring:') && bytesInOutput),
      )
      return { errors: left.map(([name]) => ({ text: `A page needs ${name.slice('authoring:'.length)} through a kind of question.` })) }
    })
  },
}

/** `import('…/open-lab.lazy')` becomes an import of the file bundled from it: islands and lazy modules share chunks with each other and nothing with the page's script, nor with modules that know how questions are written. */
function modulesElsewhere(named: RegExp, made: Record<string, string>): Plugin {
  return {
    name: 'modules-elsewhere',
    setup({ onResolve }) {
      onResolve({ filter: named }, ({ path: name, resolveDir }) => {
        const entry = name.startsWith('@/') ? name.slice(2) : path.relative(process.cwd(), path.resolve(resolveDir, name))
        const file = made[`${entry}.tsx`] ?? made[`${entry}.ts`]
        return file ? { path: `./${file}`, external: true } : { errors: [{ text: `There is no ${entry}.ts.` }] }
      })
    },
  }
}

import path from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import type { Manifest } from '../runtime/manifest'
import { islands as islandFiles } from '../site/islands'
import { lateStyles } from '../site/late-styles'

/** Addresses, below the site's root: of the one script a page names, which fetches the others when they are wanted, and of what wakes each island. */
export type PageScripts = { early: string; islands: Record<string, string> }

const entries = [
  ...Object.values(islandFiles),
  'components/feedback/passage.wake.tsx',
  'components/lab/lab.wake.tsx',
  'components/site/script/continue.wake.ts',
]
const insightsStyle = 'components/insights/insights.css'

/** Bundles the page's own scripts and its islands into `out/_`, each file named by its content. */
export async function bundleScripts(out: string, python: Manifest): Promise<PageScripts> {
  const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '')
  const styles = await bundle(out, { entryPoints: [...Object.values(lateStyles), insightsStyle] })
  const addresses = Object.entries(lateStyles).map(([name, file]) => [name, `${base}/_/${styles[file]}`])
  const islands = await bundle(out, {
    entryPoints: entries,
    format: 'esm',
    splitting: true,
    chunkNames: '[name].[hash]',
    define: {
      'process.env.PYTHON_MANIFEST': JSON.stringify(JSON.stringify(python)),
      lateStyleAddresses: JSON.stringify(Object.fromEntries(addresses)),
    },
  })
  const wake = await bundle(out, {
    entryPoints: ['components/site/script/wake.ts'],
    format: 'esm',
    splitting: true,
    chunkNames: '[name].[hash]',
    plugins: [islandsElsewhere(islands)],
  })
  const [wakeFile = ''] = Object.values(wake)
  const early = await bundle(out, {
    entryPoints: ['components/site/script/early.ts'],
    // Without imports and exports a module is a classic script as well, and that is how pages name it.
    format: 'esm',
    define: { wakeAddress: JSON.stringify(`./${wakeFile}`) },
    external: ['./*'],
  })
  const addressOf = Object.entries(islandFiles).map(([name, file]) => [name, `/_/${islands[file]}`])
  return { early: `/_/${Object.values(early)[0]}`, islands: Object.fromEntries(addressOf) }
}

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
      'process.env.NODE_ENV': '"production"',
      'process.env.BASE_PATH': JSON.stringify(process.env.BASE_PATH ?? ''),
      'process.env.FEEDBACK_URL': JSON.stringify(process.env.FEEDBACK_URL) ?? 'undefined',
      'process.env.ANSWER_STATISTICS': JSON.stringify(process.env.ANSWER_STATISTICS ?? ''),
      ...options.define,
    },
  })
  const made = Object.entries(metafile?.outputs ?? {}).flatMap(([file, { entryPoint }]) =>
    entryPoint ? [[entryPoint, path.basename(file)]] : [],
  )
  return Object.fromEntries(made) as Record<string, string>
}

/** `import('…/quiz.wake')` becomes an import of the file bundled from it: islands share chunks with each other and nothing with the page's script. */
function islandsElsewhere(made: Record<string, string>): Plugin {
  return {
    name: 'islands-elsewhere',
    setup({ onResolve }) {
      onResolve({ filter: /\.wake$/ }, ({ path: name, resolveDir }) => {
        const entry = path.relative(process.cwd(), path.resolve(resolveDir, name))
        const file = made[`${entry}.tsx`] ?? made[`${entry}.ts`]
        return file
          ? { path: `./${file}`, external: true }
          : { errors: [{ text: `${entry} is not listed among the islands in lib/deliver/scripts.ts.` }] }
      })
    },
  }
}

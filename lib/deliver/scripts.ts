import fs from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

/** Addresses (below the site's root) of the two scripts every page names. */
export type PageScripts = { early: string; wake: string }

/** Bundles the page's own scripts and its islands into `out/_`, each file named by its content. */
export async function bundleScripts(out: string): Promise<PageScripts> {
  const result = await build({
    entryPoints: { early: 'components/site/script/early.ts', wake: 'components/site/script/wake.ts' },
    outdir: path.join(out, '_'),
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.BASE_PATH': JSON.stringify(process.env.BASE_PATH ?? '') },
    metafile: true,
    legalComments: 'none',
  })
  const address = (entry: string) => {
    const [file] = Object.entries(result.metafile.outputs).find(([, output]) => output.entryPoint === entry) ?? []
    if (!file) throw new Error(`esbuild wrote nothing for ${entry}`)
    return `/${path.relative(out, file)}`
  }
  const scripts = { early: address('components/site/script/early.ts'), wake: address('components/site/script/wake.ts') }
  // A classic script runs before the first paint; esbuild's output for this one has no imports, so it may be one.
  const early = path.join(out, scripts.early)
  fs.writeFileSync(early, `{${fs.readFileSync(early, 'utf8').replace(/export\s*\{\s*\};?/g, '')}}`)
  return scripts
}

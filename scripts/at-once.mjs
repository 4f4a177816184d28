// node scripts/at-once.mjs NAME …: runs scripts/NAME.ts as one file. Half the time of a small check went into loading ours one by one.
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [node = '', , name = '', ...rest] = process.argv
const outfile = path.resolve('node_modules/.cache/callable', `${name}-${process.pid}.mjs`)
process.on('exit', () => fs.rmSync(outfile, { force: true }))
await build({
  entryPoints: [`scripts/${name}.ts`],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
})
process.argv = [node, outfile, ...rest]
await import(pathToFileURL(outfile).href)

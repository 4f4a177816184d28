import fs from 'node:fs'
import { build } from 'esbuild'

/** Bundles the server into the file Node runs, and returns Node's arguments for it: what reads TypeScript at run time, and a heap that grows as it likes, would cost twice the memory. */
export async function bundleServer(): Promise<string[]> {
  const program = JSON.parse(fs.readFileSync('lib/delivery/serve/program.json', 'utf8')) as string[]
  const file = program.at(-1) as string
  const options = { bundle: true, platform: 'node', format: 'esm', packages: 'external', write: false } as const
  const { outputFiles } = await build({ entryPoints: ['scripts/serve.ts'], ...options })
  // Renamed into place: another program may be starting from it.
  const fresh = `${file}.${process.pid}`
  fs.mkdirSync('.cache', { recursive: true })
  fs.writeFileSync(fresh, outputFiles[0]?.text ?? '')
  fs.renameSync(fresh, file)
  return program
}

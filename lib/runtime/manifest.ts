import { z } from 'zod'
import { packNameSchema, withNeeds } from './packs/pack-names'

const file = z.strictObject({
  name: z.string().regex(/^[\w.-]+$/),
  /** Length of the file itself, and of what travels when the host serves it as compressed at build. */
  bytes: z.int().min(1),
  transfer: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** What Python in the page is made of: made by the build, pinned in the script that fetches it. */
export const manifestSchema = z.strictObject({
  pyodide: z.string(),
  python: z.string(),
  /** Address of the folder below the site's root, its name a hash of everything in it: `/_/py/314.0.7-0123456789/`. */
  folder: z.string().regex(/^\/[\w./-]+\/$/),
  /** Address of the document of the sandbox frame, which has a policy of its own. */
  sandbox: z.string().regex(/^\/[\w./-]+\.html$/),
  files: z.strictObject({ wasm: file, stdlib: file, modules: file, worker: file }),
  /** Packs of packages beside the standard library, each with those it needs; fetched when a lab names them. */
  packs: z.record(packNameSchema, file.extend({ needs: z.array(packNameSchema) })),
})
export type Manifest = z.infer<typeof manifestSchema>
export type ManifestFile = Manifest['files']['wasm']
export type FileRole = keyof Manifest['files']

/** Where packs lie below the site's root, each under a name made from its content: a new Python or another pack leaves a reader's copy good. */
export const packFolder = '/_/packs/'

export const fileRoles = ['wasm', 'stdlib', 'worker', 'modules'] as const satisfies FileRole[]

/** Bytes that travel for a first run with those packs. Throws a RangeError for a pack that the manifest does not have. */
export function transferOf({ files, packs }: Manifest, packages: readonly string[] = []): number {
  const wanted = [...Object.values(files), ...withNeeds(packs, packages).flatMap((name) => packs[name] ?? [])]
  return wanted.reduce((sum, { transfer }) => sum + transfer, 0)
}

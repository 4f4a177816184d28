import { z } from 'zod'
import { packNameSchema } from './pack-names'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal')

const leftOutSchema = z.strictObject({
  /** Paths in the wheel; `*` stands for any characters, a slash at the end for all that is in the folder. */
  files: z.string().min(1),
  why: z.string().min(1),
  count: z.int().min(1),
  bytes: z.int().min(0),
})
export type LeftOut = z.infer<typeof leftOutSchema>

const listedPackageSchema = z.strictObject({
  name: z.string().min(1),
  version: z.string().min(1),
  /** The wheel it was taken from, by name and hash. */
  wheel: z.string().regex(/^[\w.!+-]+\.whl$/, 'the file name of a wheel'),
  sha256,
  licence: z.string().min(1),
  licenceFiles: z.array(z.string()).min(1),
  leftOut: z.array(leftOutSchema),
  /** Files of ours that the wheel does not have. */
  added: z.array(z.string()).default([]),
})
export type ListedPackage = z.infer<typeof listedPackageSchema>

const listedPackSchema = z.strictObject({
  file: z.string().regex(/^[a-z][a-z0-9-]*\.zip$/, 'a file such as flask.zip'),
  bytes: z.int().min(1),
  sha256,
  packages: z.array(z.string()).min(1),
  /** Packs without which this one does not work. */
  needs: z.array(packNameSchema),
})
export type ListedPack = z.infer<typeof listedPackSchema>

/** vendor/python/packages.json: what the packs hold, where it comes from, and what was left out of it. */
export const packageListSchema = z.strictObject({
  packs: z.record(packNameSchema, listedPackSchema),
  packages: z.array(listedPackageSchema),
})
export type PackageList = z.infer<typeof packageListSchema>

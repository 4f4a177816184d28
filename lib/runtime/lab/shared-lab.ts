import { z } from 'zod'
import { packed, unpacked } from '../../site/packed'
import { labSettingsSchema } from './lab-data'

const sharedSchema = z.strictObject({
  main: z.string().regex(/^[A-Za-z_]\w*\.py$/),
  files: z.record(z.string().regex(/^[A-Za-z_]\w*\.py$/), z.string().max(200_000)),
  settings: labSettingsSchema,
})

/** A lab’s code and request as a link carries them. */
export type Shared = z.infer<typeof sharedSchema>

const prefix = '#lab='

/** What was wrong with a link, in a sentence for whoever followed it. */
export class DamagedLink extends Error {}

/** The fragment of an address that carries a lab: `#lab=1.` and deflated JSON in base64url. */
export async function toFragment(shared: Shared): Promise<string> {
  return `${prefix}1.${await packed(shared)}`
}

/** The lab a fragment carries, or undefined where it carries none. Throws DamagedLink where it cannot be read. */
export async function fromFragment(fragment: string): Promise<Shared | undefined> {
  if (!fragment.startsWith(prefix)) return undefined
  const [, version, text = ''] = /^#lab=(\w*)\.?([\s\S]*)$/.exec(fragment) ?? []
  if (version !== '1') throw new DamagedLink('This link was made by a newer version of the site, or was changed on its way.')
  try {
    const shared = sharedSchema.parse(await unpacked(text))
    if (!Object.hasOwn(shared.files, shared.main)) throw new Error('no main')
    return shared
  } catch {
    throw new DamagedLink('The link is damaged: a part of it is missing or was changed. Ask for it again, whole.')
  }
}

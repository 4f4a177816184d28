import { z } from 'zod'
import { packed, unpacked } from '../../site/packed'
import { fileTreeSchema, mainSchema, treeFault } from '../run-files'
import { codeVersion } from './draft'
import { inFirstWords, isFirstWorded } from './first-words'
import { labSettingsSchema } from './lab-data'

const sharedSchema = z.strictObject({ main: mainSchema, files: fileTreeSchema, settings: labSettingsSchema })

/** A lab’s files and request as a link carries them. */
export type Shared = z.infer<typeof sharedSchema>

const module = /^[A-Za-z_]\w*\.py$/

/** What the links of each version may carry: of the first, modules side by side; of the second, files in folders; of the third, all that a lab can be set to. */
const versions: Readonly<Record<string, (shared: Shared) => boolean>> = {
  1: ({ files, settings }) => Object.keys(files).every((path) => module.test(path)) && isFirstWorded(settings),
  2: ({ settings }) => isFirstWorded(settings),
  3: () => true,
}

/** The longest fragment that is handed out; longer addresses are cut by programs that pass them on. */
const longest = 30_000

const prefix = '#lab='

/** Why a lab cannot be put in a link, and what to do about it. */
export class TooMuchForLink extends Error {}

/** What was wrong with a link, in a sentence for whoever followed it. */
export class DamagedLink extends Error {}

/** The fragment of an address that carries a lab: `#lab=`, the first version that can carry it, a dot, and deflated JSON in base64url. Throws TooMuchForLink. */
export async function toFragment(shared: Shared): Promise<string> {
  const fault = treeFault(shared.files)
  if (fault) throw new TooMuchForLink(`This cannot be shared as a link. ${fault}`)
  const version = Object.keys(versions).find((one) => versions[one]?.(shared))
  const fragment = await packed({ ...shared, settings: inFirstWords(shared.settings) }).then(
    (text) => `${prefix}${version}.${text}`,
    () => undefined,
  )
  if (!fragment || fragment.length > longest)
    throw new TooMuchForLink(
      `This is too much for a link${fragment ? `: it would have ${fragment.length.toLocaleString('en')} characters, and ${longest.toLocaleString('en')} travel safely` : ''}. Take files away, shorten the request’s body, or use Download.`,
    )
  return fragment
}

/** The lab a fragment carries, or undefined where it carries none. Throws DamagedLink where it cannot be read. */
export async function fromFragment(fragment: string): Promise<Shared | undefined> {
  if (!fragment.startsWith(prefix)) return undefined
  const [, version, text = ''] = /^#lab=(\w*)\.?([\s\S]*)$/.exec(fragment) ?? []
  const allowed = version && Object.hasOwn(versions, version) ? versions[version] : undefined
  if (!allowed) throw new DamagedLink('This link was made by a newer version of the site, or was changed on its way.')
  try {
    const shared = sharedSchema.parse(await unpacked(text))
    if (!Object.hasOwn(shared.files, shared.main) || !allowed(shared)) throw new Error('no lab of that version')
    return shared
  } catch {
    throw new DamagedLink('The link is damaged: a part of it is missing or was changed. Ask for it again, whole.')
  }
}

/** A short name for a lab, made of all that makes it. Where the first file holds the app, it is the name that was given before it could be another. */
export function nameOfShared({ main, files, settings }: Shared): string {
  const first = Object.keys(files)[0]
  return codeVersion(JSON.stringify([files, inFirstWords(settings), ...(main === first ? [] : [main])]))
}

import { z } from 'zod'
import { settingsSchema } from './spec'

const sharedSchema = z.strictObject({
  main: z.string().regex(/^[A-Za-z_]\w*\.py$/),
  files: z.record(z.string().regex(/^[A-Za-z_]\w*\.py$/), z.string().max(200_000)),
  settings: settingsSchema,
})

/** A lab’s code and request as a link carries them. */
export type Shared = z.infer<typeof sharedSchema>

const prefix = '#lab='
const limit = 1_000_000

/** What was wrong with a link, in a sentence for whoever followed it. */
export class DamagedLink extends Error {}

/** The fragment of an address that carries a lab: `#lab=1.` and deflated JSON in base64url. */
export async function toFragment(shared: Shared): Promise<string> {
  const packed = await through(new TextEncoder().encode(JSON.stringify(shared)), new CompressionStream('deflate-raw'))
  return `${prefix}1.${base64url(packed)}`
}

/** The lab a fragment carries, or undefined where it carries none. Throws DamagedLink where it cannot be read. */
export async function fromFragment(fragment: string): Promise<Shared | undefined> {
  if (!fragment.startsWith(prefix)) return undefined
  const [, version, text = ''] = /^#lab=(\w*)\.?([\s\S]*)$/.exec(fragment) ?? []
  if (version !== '1') throw new DamagedLink('This link was made by a newer version of the site, or was changed on its way.')
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(await through(bytesOf(text), new DecompressionStream('deflate-raw')))
    const shared = sharedSchema.parse(JSON.parse(json))
    if (!Object.hasOwn(shared.files, shared.main)) throw new Error('no main')
    return shared
  } catch {
    throw new DamagedLink('The link is damaged: a part of it is missing or was changed. Ask for it again, whole.')
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>)
    .getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length
    if (size > limit) throw new Error('too long')
    pieces.push(next.value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function base64url(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))
}

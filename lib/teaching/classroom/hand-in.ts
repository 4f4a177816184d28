import { z } from 'zod'
import { codeVersion } from '../../runtime/lab/draft'
import { packed, unpacked } from '../../site/packed'
import { assignmentSchema } from '../assignment/assignment'
import { momentSchema } from '../assignment/moment-schema'
import { trySchema } from '../assignment/work'

const place = z.string().max(200)

const bodySchema = z.strictObject({
  format: z.literal('callable-hand-in'),
  version: z.literal(1),
  name: z.string().trim().min(1).max(80),
  assignment: assignmentSchema,
  opened: momentSchema,
  handed: momentSchema,
  tries: z.array(trySchema).max(5000),
  /** Lessons that were read to their end, and things the student ticked off. */
  done: z.array(place).max(600),
  /** Code that was changed, and when an exercise passed its checks. */
  labs: z
    .array(
      z.strictObject({
        lab: place,
        passed: momentSchema.optional(),
        files: z.record(z.string().max(100), z.string().max(200_000)).optional(),
      }),
    )
    .max(300),
})
const handInSchema = z.strictObject({ ...bodySchema.shape, check: z.string().max(20) })

type Body = z.infer<typeof bodySchema>

/** What a student hands in. `check` tells damage; it cannot tell a forger who knows how it is made. */
export type HandIn = z.infer<typeof handInSchema>

/** Why a hand-in was not taken, in a sentence, and what to do. */
export class RefusedHandIn extends Error {
  readonly remedy: string
  constructor(fact: string, remedy: string) {
    super(fact)
    this.remedy = remedy
  }
}

/** The body with its checksum. */
export function sealed(body: Omit<Body, 'format' | 'version'>): HandIn {
  const whole = bodySchema.parse({ format: 'callable-hand-in', version: 1, ...body })
  return { ...whole, check: checkOf(whole) }
}

const checkOf = (body: Body): string => codeVersion(JSON.stringify(bodySchema.parse(body)))

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Eight letters that stand for a hand-in as it is: the student and the class table show the same ones. */
export function shortCode({ check }: Pick<HandIn, 'check'>): string {
  let number = Number.parseInt(check, 36)
  const code = Array.from({ length: 8 }, () => {
    const letter = letters[number % 32]
    number = Math.floor(number / 32)
    return letter
  }).join('')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** The short codes a text consists of, as a student notes them down: case and the dash do not matter; none where it holds anything else. */
export function codesOf(text: string): string[] {
  const words = text.trim().split(/[\s,;]+/)
  const codes = words.flatMap((word) => {
    const [, first, last] = /^([0-9A-HJKMNP-TV-Z]{4})-?([0-9A-HJKMNP-TV-Z]{4})$/i.exec(word) ?? []
    return first && last ? `${first}-${last}`.toUpperCase() : []
  })
  return codes.length === words.length ? codes : []
}

/** The fragment of an address that carries a hand-in. */
export const handInFragment = async (handIn: HandIn): Promise<string> => `#handin=1.${await packed(handIn)}`

/** The text of a file that holds it. */
export const handInFile = (handIn: HandIn): string => `${JSON.stringify(handIn, null, 1)}\n`

const again = 'Ask for it again, whole: the file is the safest way.'

/** The hand-in that a link or the text of a file holds. Throws RefusedHandIn where it is damaged or is none. */
export async function readHandIn(text: string): Promise<HandIn> {
  const value = text.trim().startsWith('{') ? fromFile(text) : await fromLink(text.trim())
  if ((value as { format?: unknown } | null)?.format !== 'callable-hand-in')
    throw new RefusedHandIn('This is no hand-in.', 'Take what “Hand in” gave: a link that holds #handin=, or a file.')
  if ((value as { version?: unknown }).version !== 1)
    throw new RefusedHandIn('This hand-in was made by a newer version of the site.', 'Reload this page and read it in again.')
  const { data } = handInSchema.safeParse(value)
  if (!data) throw new RefusedHandIn('The hand-in is damaged: a part of it is missing or is not what the site writes.', again)
  const { check, ...body } = data
  if (checkOf(body) !== check)
    throw new RefusedHandIn(`The hand-in of ${body.name} was changed or damaged after it was made: its checksum does not fit.`, again)
  return data
}

function fromFile(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RefusedHandIn('The file is damaged: it breaks off or is no JSON.', again)
  }
}

async function fromLink(text: string): Promise<unknown> {
  const [, version, data] = /#handin=(\w+)\.([\w-]+)/.exec(text) ?? []
  if (data === undefined)
    throw new RefusedHandIn('There is no hand-in in this text.', 'Take what “Hand in” gave: a link that holds #handin=, or a file.')
  if (version !== '1')
    throw new RefusedHandIn('This hand-in was made by a newer version of the site.', 'Reload this page and read it in again.')
  try {
    return await unpacked(data)
  } catch {
    throw new RefusedHandIn('The link is damaged: a part of it is missing or was changed.', again)
  }
}

/** The hand-ins in a text that was pasted: each link in it, or the whole of it as a file. */
export function piecesOf(text: string): string[] {
  const trimmed = text.trim()
  if (trimmed.startsWith('{') || !trimmed) return trimmed ? [trimmed] : []
  const links = trimmed.match(/\S*#handin=\S*/g)
  return links ?? [trimmed]
}

import { z } from 'zod'
import { codeVersion } from '../../runtime/lab/draft'
import { DamagedLink } from '../../runtime/lab/shared-lab'
import { packed, unpacked } from '../../site/packed'

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*'
const phase = z.string().regex(new RegExp(`^${slug}/${slug}$`))
const inPhase = z.string().regex(new RegExp(`^${slug}/${slug}#[A-Za-z0-9_-]{1,100}$`))

/** One thing to do: a lesson to read (`guide/phase`), a lab or exercise to work in, a question to answer (`guide/phase#id`). */
const itemSchema = z.union([z.strictObject({ read: phase }), z.strictObject({ lab: inPhase }), z.strictObject({ ask: inPhase })])
export type AssignedItem = z.infer<typeof itemSchema>

export const assignmentSchema = z.strictObject({
  title: z.string().trim().min(1).max(120),
  note: z.string().trim().max(600).optional(),
  /** The last day to hand it in, as YYYY-MM-DD; the link reminds of it and forbids nothing. */
  due: z.iso.date().optional(),
  /** Draws the same order of choices for everybody; without it each reader has their own. */
  seed: z.int().min(1).max(999_999).optional(),
  items: z.array(itemSchema).min(1).max(300),
})

/** Work that an instructor sets, as its link carries it. */
export type Assignment = z.infer<typeof assignmentSchema>

const prefix = '#do='

/** The fragment of an address that carries an assignment. */
export async function assignmentFragment(assignment: Assignment): Promise<string> {
  return `${prefix}1.${await packed(assignment)}`
}

/** The assignment a fragment carries, or undefined where it carries none. Throws DamagedLink where it cannot be read. */
export async function assignmentOf(fragment: string): Promise<Assignment | undefined> {
  if (!fragment.startsWith(prefix)) return undefined
  const [, version, text = ''] = /^#do=(\w*)\.?([\s\S]*)$/.exec(fragment) ?? []
  if (version !== '1') throw new DamagedLink('This assignment was made by a newer version of the site, or its link was changed on its way.')
  try {
    return assignmentSchema.parse(await unpacked(text))
  } catch {
    throw new DamagedLink('The link of this assignment is damaged: a part of it is missing or was changed. Ask for it again, whole.')
  }
}

/** A short name for an assignment; another title or another item is another assignment. */
export const assignmentName = (assignment: Assignment): string => codeVersion(JSON.stringify(assignmentSchema.parse(assignment)))

/** The phase (`guide/phase`) an item belongs to, and its id there. */
export function placeOf(item: AssignedItem): { phase: string; id: string } {
  const [phase = '', id = ''] = ('read' in item ? item.read : 'lab' in item ? item.lab : item.ask).split('#')
  return { phase, id }
}

/** The questions it asks, as `guide/phase#id`. */
export const questionsOf = ({ items }: Assignment): string[] => items.flatMap((item) => ('ask' in item ? item.ask : []))

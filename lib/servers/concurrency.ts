import { z } from 'zod'
import { rows } from './rows'

const text = z.string().trim().min(1)

/** `content/servers/concurrency/settings.json`: the ways of serving that are timed. */
export const concurrencySettingsSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
    title: text,
    server: z.enum(rows.map(({ name }) => name)),
    flags: text.optional(),
    app: text.describe('A file in the same folder.'),
    says: text,
    varies: z.literal(true).optional().describe('Where which request waits for which is chance.'),
  }),
)
export type Setting = z.infer<typeof concurrencySettingsSchema>[number]

const tenths = z.number().min(0).max(60)

/** One request: when the app began and ended with it, when the client had its answer, and who served it (numbered as they came). */
export const servedSchema = z.strictObject({ begun: tenths, done: tenths, answered: tenths, by: z.int().min(0) })
export type Served = z.infer<typeof servedSchema>

/** `content/servers/concurrency/<system>.json`: eight requests at once, each half a second in the app, under every setting. */
export const timingsSchema = z.strictObject({
  system: text,
  python: text,
  cores: z.int().min(1),
  recorded: z.iso.date(),
  runs: z.record(z.string(), z.strictObject({ server: text, version: text, command: text, requests: z.array(servedSchema).length(8) })),
})
export type RecordedTimings = z.infer<typeof timingsSchema>

/** Whether two runs agree: as many serve, and each answer comes within a fifth of a second of the other's. */
export function sameTiming(a: Served[], b: Served[]): boolean {
  const near = (x: number | undefined, y: number | undefined) => Math.abs((x ?? 99) - (y ?? -99)) <= 0.2
  const servers = (all: Served[]) => new Set(all.map(({ by }) => by)).size
  return (
    a.length === b.length &&
    servers(a) === servers(b) &&
    a.every((one, i) => near(one.answered, b[i]?.answered) && near(one.begun, b[i]?.begun))
  )
}

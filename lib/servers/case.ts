import { z } from 'zod'
import { likes } from '../runtime/manners'
import { clientStepSchema } from '../runtime/run-request'

const text = z.string().trim().min(1)

/** What the client does after its first bytes: waits for the answer, or some milliseconds, then sends more or leaves. */
export const caseStepSchema = z.union([
  z.strictObject({ after: z.union([z.literal('answer'), z.int().min(0).max(5000)]), send: z.string().min(1) }),
  z.strictObject({ after: z.union([z.literal('answer'), z.int().min(0).max(5000)]), leave: z.literal(true) }),
])
export type CaseStep = z.infer<typeof caseStepSchema>

export const caseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
  title: text.max(80).describe('What the app does, in a few words.'),
  breaks: text.optional().describe('The rule of lib/runtime/rules.json that the app breaks.'),
  says: text.describe('What the spec says should happen, in a sentence or two.'),
  clause: text.describe('Where it says so: a spec and a clause of specs.json, as in pep-3333#error-handling.'),
  interface: z.enum(['wsgi', 'asgi']).optional().describe('Who calls the app, in a group that has both.'),
  request: z.string().min(1).optional().describe('The raw request, one character a byte, where it is not a plain GET.'),
  steps: z.array(caseStepSchema).optional(),
  client: z.array(clientStepSchema).optional().describe('What the client of a WebSocket does once it is open.'),
  settle: z.int().min(0).max(5000).optional().describe('Milliseconds to wait before the request, where starting is what it is about.'),
  flags: z.record(z.string(), text).optional().describe('By name of a server: more words on its command line.'),
  behind: z
    .strictObject({
      server: z.enum(likes),
      down: z.literal(true).optional().describe('Where the server behind is not started at all.'),
      location: z.array(text).describe('Directives of nginx beside proxy_pass.'),
      http: z.array(text).optional().describe('Directives outside the server block.'),
    })
    .optional()
    .describe('What stands behind nginx, and how nginx is set up.'),
})
export type Case = z.infer<typeof caseSchema>

/** One family of cases: what they have in common is its title. */
export const familySchema = z.strictObject({ title: text, cases: z.array(caseSchema).min(1) })

export const groupNames = ['wsgi', 'asgi', 'lifespan', 'websocket', 'middleware', 'nginx'] as const
export type GroupName = (typeof groupNames)[number]

/** `content/servers/cases/<group>.json`; the apps lie in the folder of that name. */
export const groupSchema = z.strictObject({ title: text, families: z.array(familySchema).min(1) })
export type Group = z.infer<typeof groupSchema>

/** A case with what its place says about it. */
export type PlacedCase = Case & {
  group: GroupName
  family: string
  path: string
  source: string
  interface: 'wsgi' | 'asgi'
  /** What the app imports from beside it, by name. */
  files?: Record<string, string>
}

export const plainRequest = 'GET / HTTP/1.1\r\nHost: localhost:8000\r\n\r\n'

export const upgradeRequest =
  'GET / HTTP/1.1\r\nHost: localhost:8000\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n'

/** What the client of a case sends first. */
export function requestOf(one: Pick<PlacedCase, 'group' | 'request'>): string {
  return one.request ?? (one.group === 'websocket' ? upgradeRequest : plainRequest)
}

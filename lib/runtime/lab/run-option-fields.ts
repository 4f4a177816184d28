import { z } from 'zod'
import { packWords } from '../packs/pack-names'

const text = z.string().trim().min(1)

/** How an author says a file is run, in `<Sample>`, exercise.json, templates.json and quiz.json alike. */
export const runOptionFields = {
  request: z
    .string()
    .regex(/^[A-Z]+ \S+(\n[!-9;-~]+:.*)*$/, 'a method and a target such as GET /hello?x=1, then one header a line')
    .optional()
    .describe('What the client sends: `GET /hello?x=1`, then one header a line. `GET /`, where nothing is said.'),
  body: text.optional().describe('Body of that request, sent as UTF-8 with its length.'),
  interface: z.enum(['wsgi', 'asgi']).optional().describe('Which protocol to speak, where the file does not make it plain.'),
  mode: z
    .enum(['http', 'websocket', 'lifespan'])
    .optional()
    .describe('Open a WebSocket, or run the lifespan alone, instead of one HTTP request.'),
  send: text.optional().describe('Texts the client sends over the WebSocket, with | between them; then it closes.'),
  lifespan: z.boolean('the bare word, or true').optional().describe('Put a lifespan around the request.'),
  strict: z.boolean('the bare word, or true').optional().describe('Let a validator stand between server and app.'),
  packages: packWords
    .optional()
    .describe('Packs the code imports from, with a space between two: `flask`. The standard library alone, where nothing is said.'),
}

/** Their names. */
export const runOptionNames = Object.keys(runOptionFields) as (keyof typeof runOptionFields)[]

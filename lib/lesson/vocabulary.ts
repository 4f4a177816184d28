import { z } from 'zod'
import { packWords } from '../runtime/packs'

const text = z.string().trim().min(1)
const ranges = z.string().regex(/^\d{1,5}(-\d{1,5})?(,\s*\d{1,5}(-\d{1,5})?)*$/, 'line numbers such as 3 or 2,5-7')
const anchor = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
const flag = z.literal(true, 'the bare word, without a value')
const request = z.string().regex(/^[A-Z]+ \S+(\n[!-9;-~]+:.*)*$/, 'a method and a target such as GET /hello?x=1, then one header a line')

/** Who stands where: server left, app right, the protocols on the line between. */
export const entities = ['client', 'server', 'wsgi', 'asgi', 'middleware', 'app'] as const
export const entitySchema = z.enum(entities)
export type EntityName = z.infer<typeof entitySchema>

type Entry = {
  /** Where it may stand: between paragraphs, or inside a sentence. */
  where: 'block' | 'inline'
  /** Parents outside of which it means nothing. */
  inside?: string
  says: string
  props: z.ZodObject
  example: string
}

/** The author's vocabulary: every component a lesson may use, the props it takes, and an example the site renders at /authors. */
export const vocabulary = {
  Callout: {
    where: 'block',
    says: 'A thought set apart. An insight is the sentence to remember a year later, a note is a fact beside the path, a warning names a failure and what it looks like.',
    props: z.strictObject({
      kind: z.enum(['insight', 'note', 'warning']).describe('Which of the three it is.'),
      title: text.optional().describe('A few words in front.'),
      id: anchor.optional().describe('An anchor, where something should link here.'),
    }),
    example: '<Callout kind="note" title="Latin-1.">\nEach character of a native string carries one byte.\n</Callout>',
  },
  Sample: {
    where: 'block',
    says: 'A Python file of this phase’s `code/` folder, shown with its name, line numbers, and a link to itself. A file that defines `app` or `application` can be run where it stands: it opens as a lab.',
    props: z.strictObject({
      file: text.describe('Name of the file in code/.'),
      lines: ranges.optional().describe('Show these lines only: 1-12.'),
      highlight: ranges.optional().describe('Mark these lines: 3,5-6. Numbers are those of the file.'),
      title: text.optional().describe('A few words beside the file name.'),
      caption: text.optional().describe('A sentence under the code.'),
      entity: entitySchema.optional().describe('Who owns this code; app, where nothing is said.'),
      id: anchor.optional().describe('The anchor; made from the file name, where nothing is said.'),
      request: request
        .optional()
        .describe('What the lab’s client sends: `GET /hello?x=1`, then one header a line. `GET /`, where nothing is said.'),
      body: text.optional().describe('Body of that request, sent as UTF-8 with its length.'),
      interface: z.enum(['wsgi', 'asgi']).optional().describe('Which protocol to speak, where the file does not make it plain.'),
      mode: z
        .enum(['websocket', 'lifespan'])
        .optional()
        .describe('Open a WebSocket, or run the lifespan alone, instead of one HTTP request.'),
      send: text.optional().describe('Texts the client sends over the WebSocket, with | between them; then it closes.'),
      lifespan: flag.optional().describe('Put a lifespan around the request.'),
      strict: flag.optional().describe('Let a validator stand between server and app.'),
      packages: packWords
        .optional()
        .describe(
          'Packs the code imports from, with a space between two: flask, or starlette jinja2. The standard library alone, where nothing is said.',
        ),
      still: flag.optional().describe('Only show it: this code needs sockets, packages or threads that a page does not have.'),
    }),
    example: '<Sample file="hello.py" highlight="2" caption="The smallest app that is worth the name." />',
  },
  BreakIt: {
    where: 'block',
    says: 'A change to make and a prediction to hold against what happens. Its button changes the lab of the sample and runs it; what it holds unfolds afterwards.',
    props: z.strictObject({
      line: ranges.describe('The line to change: 7, or 7-8.'),
      to: z.string().describe('What to write there, without the indentation; nothing takes the line out.'),
      predict: text.describe('The question to answer before running it.'),
      sample: anchor.optional().describe('Anchor of the sample; the one above, where nothing is said.'),
    }),
    example:
      '<Sample file="hello.py" id="break-hello" />\n\n<BreakIt line="3" to="return &quot;Hello&quot;" predict="A str instead of bytes: what does the client get?">\nThe server refuses the chunk and answers 500.\n</BreakIt>',
  },
  Exercise: {
    where: 'block',
    says: 'A task to solve in the page, from this phase’s `exercises/` folder: `exercise.json`, `starter.py`, `solution.py`, `checks.py`, and answers that must fail in `wrong/`.',
    props: z.strictObject({ id: anchor.describe('Name of the folder in exercises/; the anchor as well.') }),
    example: '',
  },
  Concurrency: {
    where: 'block',
    says: 'Many requests at once against one handler: sync workers, threads and an event loop, drawn as a timeline.',
    props: z.strictObject({
      file: text.describe('Name of the file in code/.'),
      id: anchor.describe('The anchor.'),
      count: z
        .string()
        .regex(/^([1-9]|1\d|20)$/, 'a number from 1 to 20')
        .optional()
        .describe('Requests at once, 8 where nothing is said.'),
      packages: packWords
        .optional()
        .describe(
          'Packs the code imports from, with a space between two: flask, or starlette jinja2. The standard library alone, where nothing is said.',
        ),
      caption: text.optional().describe('A sentence under it.'),
    }),
    example: '',
  },
  Diagram: {
    where: 'block',
    says: 'A drawing from this phase’s `diagrams/` folder, in the classes of the house. For flowcharts and sequences, a mermaid fence is shorter.',
    props: z.strictObject({
      file: text.describe('Name of the SVG in diagrams/.'),
      narrow: text.optional().describe('The same drawing for phones, 350 wide.'),
      id: anchor.describe('The anchor.'),
      alt: text.describe('What it shows, in sentences, for a reader who cannot see it.'),
      caption: text.optional().describe('A sentence under the drawing.'),
      wide: flag.optional().describe('Use the note column too.'),
    }),
    example:
      '<Diagram file="crossing.svg" id="crossing" alt="The server on the left calls the app on the right; a ring marks where the call crosses the line." caption="One crossing." />',
  },
  OnServers: {
    where: 'block',
    says: 'What real servers did with one case of content/servers: who answered what, with versions and date, and a link to all of it.',
    props: z.strictObject({
      case: z
        .string()
        .regex(/^[a-z]+\/[a-z0-9-]+$/, 'a group and a case, such as wsgi/return-str')
        .describe('Group and id of the case: wsgi/return-str.'),
    }),
    example: '<OnServers case="wsgi/return-str" />',
  },
  Timings: {
    where: 'block',
    says: 'Eight requests at once under several servers and settings, each half a second in the app, drawn from the recordings in content/servers/concurrency.',
    props: z.strictObject({
      settings: z
        .string()
        .regex(/^[a-z0-9-]+( [a-z0-9-]+)*$/, 'ids of settings with spaces between')
        .describe('Ids of settings.json, in the order to draw them.'),
      id: anchor.describe('The anchor.'),
      caption: text.optional().describe('A sentence under the drawing.'),
    }),
    example: '<Timings settings="gunicorn-1 gunicorn-4" id="timings-example" />',
  },
  Depth: {
    where: 'block',
    says: 'How many frames stand between the server’s call and the view in each framework, from the recordings in content/servers/frameworks.',
    props: z.strictObject({}),
    example: '',
  },
  SideBySide: {
    where: 'block',
    says: 'Two samples that do the same jobs, row by row. On a phone each job shows one version above the other.',
    props: z.strictObject({ id: anchor.describe('The anchor.'), caption: text.optional().describe('A sentence under the pair.') }),
    example:
      '<SideBySide id="two-ways" caption="Same answer, same bytes.">\n<Side file="hello.py" title="A function" keys="A:1 B:2-3" />\n<Side file="hello_class.py" title="An object" keys="A:1-2 B:3-4" />\n<Key letter="A" title="Be callable">Anything with parentheses after it will do.</Key>\n<Key letter="B" title="Answer">Status and headers first, then the body.</Key>\n</SideBySide>',
  },
  Side: {
    where: 'block',
    inside: 'SideBySide',
    says: 'One of the two samples of a SideBySide.',
    props: z.strictObject({
      file: text.describe('Name of the file in code/.'),
      title: text.describe('What this version is.'),
      keys: z
        .string()
        .regex(/^[A-Z]:\d{1,5}(-\d{1,5})?(\s+[A-Z]:\d{1,5}(-\d{1,5})?)*$/, 'letters with line ranges, such as A:1-4 B:5-9')
        .describe('Which lines do which job: A:1-4 B:5-9.'),
    }),
    example: '',
  },
  Key: {
    where: 'block',
    inside: 'SideBySide',
    says: 'What the lines with this letter do, in one sentence.',
    props: z.strictObject({
      letter: z.string().regex(/^[A-Z]$/, 'one capital letter'),
      title: text.describe('The job, in a word or two.'),
    }),
    example: '',
  },
  Margin: {
    where: 'block',
    says: 'A note in the margin, written right after the paragraph it belongs to.',
    props: z.strictObject({ title: text.describe('Its first words, set bold.') }),
    example:
      'The server never asks what kind of thing your app is.\n\n<Margin title="Callable">\nA function, a class, an object with `__call__`.\n</Margin>',
  },
  Recap: {
    where: 'block',
    says: 'The last thing in a lesson: a numbered list of what to keep. Its heading is made for you.',
    props: z.strictObject({}),
    example: '<Recap>\n\n1. The server calls, the app answers.\n2. Only bytes leave.\n\n</Recap>',
  },
  Term: {
    where: 'inline',
    says: 'A word of the glossary; its definition opens on hover, focus and tap.',
    props: z.strictObject({ id: anchor.optional().describe('Id in the glossary, where it is not the word itself.') }),
    example: 'The server fills <Term>environ</Term> and calls your <Term id="callable">callable</Term>.',
  },
  Recorded: {
    where: 'inline',
    says: 'Words, figures or a table that tell what a run saw. The check holds them against the recording in this phase’s `runs/` folder; a reader sees the words alone. On a fence, `run="…"` does the same.',
    props: z.strictObject({
      run: z
        .string()
        .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a run and one of its texts, such as slow-client/seconds')
        .describe('The run and the text: slow-client/seconds.'),
    }),
    example: '',
  },
  Spec: {
    where: 'inline',
    says: 'A link to a clause of a specification. Its text is the name of the clause, unless you write another.',
    props: z.strictObject({
      doc: text.describe('Id of the document in content/specs.json.'),
      clause: text.describe('Anchor of the clause, listed there.'),
    }),
    example: 'Headers wait for the first chunk (<Spec doc="pep-3333" clause="the-start-response-callable" />).',
  },
  Entity: {
    where: 'inline',
    says: 'The name of one of the actors, with its hue and its shape.',
    props: z.strictObject({ is: entitySchema.describe('Which one.') }),
    example: 'The <Entity is="server" /> calls the <Entity is="app">your app</Entity>.',
  },
  GuideLink: {
    where: 'inline',
    says: 'The name of another guide: a link once it exists, and until then the name and “planned”.',
    props: z.strictObject({ to: text.describe('Folder of the guide, listed under related in guide.json.') }),
    example: 'Routing comes back in <GuideLink to="flask-from-zero" />.',
  },
} satisfies Record<string, Entry>

export type ComponentName = keyof typeof vocabulary
export type PropsOf<Name extends ComponentName> = z.infer<(typeof vocabulary)[Name]['props']>

/** The entry for `name`, or undefined where the vocabulary has no such word. */
export function entry(name: string): Entry | undefined {
  return Object.hasOwn(vocabulary, name) ? (vocabulary as Record<string, Entry>)[name] : undefined
}

/** Languages a fence may have. `mermaid` is drawn, the others are highlighted. */
export const fenceLanguages = ['python', 'http', 'bash', 'nginx', 'json', 'text', 'toml', 'mermaid'] as const

/** `3,5-6` as a list of line numbers. */
export function lineNumbers(ranges: string | undefined): number[] {
  if (!ranges) return []
  return ranges.split(',').flatMap((range) => {
    const [from = 0, to = from] = range.trim().split('-').map(Number)
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
  })
}

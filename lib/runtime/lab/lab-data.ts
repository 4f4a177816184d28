import { z } from 'zod'
import { likes } from '../manners'
import { packNamesSchema } from '../packs/pack-names'
import { servedFields } from '../run-request'

/** What a lab is set to do, beside the code: who is called and what the client sends. */
export const labSettingsSchema = z.strictObject({
  interface: z.enum(['auto', 'wsgi', 'asgi']),
  mode: z.enum(['http', 'websocket', 'lifespan', 'program']),
  strict: z.boolean(),
  /** In whose manner the server serves; drafts and links from before there was a choice say nothing. */
  like: z.enum(['spec', ...likes]).default('spec'),
  /** Packs that the code imports from; drafts and links from before there were any say nothing. */
  packages: packNamesSchema.default([]),
  ...servedFields,
})
export type LabSettings = z.infer<typeof labSettingsSchema>

/** An exercise as the page shows it. */
export type LabExercise = { id: string; phase: string; checks: string; solution: string; solutionHtml: string }

/** A lab as its page delivers it: the file that runs, the files it imports, the settings, and where a recorded run lies. */
export type LabSpec = {
  /** `guide/phase#anchor`: under this name edits are kept. */
  id: string
  main: string
  /** Paths in the run's folder; `root` before a path gives its name among the sources. */
  files: string[]
  root: string
  /** The lines the lesson shows, where it shows a part. */
  lines: [number, number] | null
  marked: number[]
  settings: LabSettings
  /** Name of the recorded run below `/_/runs/`. */
  recording: string
  exercise: LabExercise | null
}

/** Everything the labs of a page need, fetched at the first touch: sources and their highlighted HTML by name, labs by anchor. */
export type LabData = { sources: Record<string, string>; html: Record<string, string>; labs: Record<string, LabSpec> }

/** The name of the lab on the bench that does without a framework what another does with one. */
export const bareOf = (lab: string): string => `${lab}/bare`

/** What is set where nothing is said. */
export const plainSettings: LabSettings = {
  interface: 'auto',
  mode: 'http',
  strict: false,
  like: 'spec',
  packages: [],
  app: null,
  lifespan: 'off',
  rootPath: '',
  forwardedAllowIps: null,
  request: 'GET / HTTP/1.1\r\nHost: localhost:8000\r\n\r\n',
  pieces: [],
  client: [],
  more: [],
}

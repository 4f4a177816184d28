import { packsNamed } from '../packs/pack-names'
import type { RunRequestInput } from '../run-request'
import { type LabSettings, plainSettings } from './lab-data'
import { fromAuthor } from './request-text'

/** What an author says about a run, in the words of `<Sample>`, exercise.json and quiz.json. */
export type RunOptions = { [K in 'request' | 'body' | 'interface' | 'mode' | 'send' | 'packages']?: string } & {
  lifespan?: boolean
  strict?: boolean
}

/** An author's words as the settings of a lab. */
export function labSettings(told: RunOptions): LabSettings {
  const mode = (told.mode ?? 'http') as LabSettings['mode']
  const texts = told.send?.split('|').map((text) => text.trim()) ?? []
  return {
    ...plainSettings,
    interface: (told.interface ?? 'auto') as LabSettings['interface'],
    mode,
    lifespan: told.lifespan ? 'auto' : 'off',
    strict: told.strict ?? false,
    packages: packsNamed(told.packages),
    request: fromAuthor(told.request ?? 'GET /', told.body, mode === 'websocket'),
    client: texts.length
      ? [...texts.map((text) => ({ do: 'text' as const, text, after: 0 })), { do: 'close' as const, code: 1000, reason: '', after: 0 }]
      : [],
  }
}

/** The order of a run that an author describes. */
export const runRequestFor = (files: Record<string, string>, main: string, told: RunOptions): RunRequestInput => ({
  files,
  main,
  ...labSettings(told),
})

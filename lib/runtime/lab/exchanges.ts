import type { ClientStep } from '../run-request'
import type { LabSettings } from './lab-data'

/** One request of a run, with how it is sent and how long the client waits before it. */
export type SentRequest = LabSettings['more'][number]

/** The requests of a lab, in order. */
export const exchangesOf = ({ request, pieces, client, more }: LabSettings): [SentRequest, ...SentRequest[]] => [
  { request, pieces, client, after: 0 },
  ...more,
]

/** The request at a place; the last one, where there are fewer. */
export function exchangeAt(settings: LabSettings, at: number): SentRequest {
  const all = exchangesOf(settings)
  return all[Math.min(at, all.length - 1)] as SentRequest
}

/** The change of settings that changes the request at a place. */
export const withExchange = (settings: LabSettings, at: number, change: Partial<SentRequest>): Partial<LabSettings> =>
  asSettings(exchangesOf(settings).map((one, i) => (i === at ? { ...one, ...change } : one)))

/** The change of settings that sends the request at a place once more, right after itself. */
export function withCopy(settings: LabSettings, at: number): Partial<LabSettings> {
  const all = exchangesOf(settings)
  return asSettings([...all.slice(0, at + 1), { ...exchangeAt(settings, at), after: 0 }, ...all.slice(at + 1)])
}

/** The change of settings that takes the request at a place away; the only one stays. */
export function withoutExchange(settings: LabSettings, at: number): Partial<LabSettings> {
  const all = exchangesOf(settings)
  return all.length < 2 ? {} : asSettings(all.filter((_, i) => i !== at))
}

function asSettings([first, ...more]: SentRequest[]): Partial<LabSettings> {
  if (!first) return {}
  const { request, pieces, client } = first
  return { request, pieces, client, more }
}

/** Of the settings, what a run is to be asked for: on a request of HTTP a client can only leave, and on a WebSocket no body breaks off. */
export function playable(settings: LabSettings): LabSettings {
  const fits = (step: ClientStep) =>
    settings.mode === 'websocket' ? !('sent' in step || 'got' in step) : settings.mode === 'lifespan' || step.do === 'disconnect'
  const more = settings.mode === 'lifespan' ? [] : settings.more.map((one) => ({ ...one, client: one.client.filter(fits) }))
  return { ...settings, client: settings.client.filter(fits), more }
}

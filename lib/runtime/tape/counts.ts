import type { TapeEvent } from './event'
import { type Actor, wayOf } from './lanes'

/** How often the boundary was crossed, and how much body passed. */
export type Counts = { crossings: number; toApp: number; toServer: number; sent: number; promised: number | null }

/** Counts the crossings of a run. Where the app declared a length, it is `promised`. */
export function counts(events: readonly TapeEvent[], all: readonly Actor[]): Counts {
  const ways = events.map((event) => wayOf(event, all))
  const toApp = ways.filter((way) => way === 'in').length
  const toServer = ways.filter((way) => way === 'out').length
  return { crossings: toApp + toServer, toApp, toServer, sent: bodyFromApp(events), promised: promised(events) }
}

/** What the app gave beyond the length it had promised: the server never sends it. Empty where there is nothing of the kind. */
export function beyondPromise(events: readonly TapeEvent[]): string {
  const length = promised(events)
  if (length === null) return ''
  let body = ''
  for (const event of events) {
    if (event.to !== 'server') continue
    if (event.kind === 'chunk' || event.kind === 'write') body += event.payload.raw?.head ?? ''
    if (event.kind === 'send' && event.payload.type === 'http.response.body') body += event.payload.raw?.head ?? ''
  }
  return body.slice(length)
}

function bodyFromApp(events: readonly TapeEvent[]): number {
  let size = 0
  for (const event of events) {
    const outermost = event.to === 'server'
    if (outermost && (event.kind === 'chunk' || event.kind === 'write')) size += event.payload.raw?.size ?? 0
    if (outermost && event.kind === 'send' && event.payload.type === 'http.response.body') size += event.payload.raw?.size ?? 0
  }
  return size
}

function promised(events: readonly TapeEvent[]): number | null {
  for (const event of events) {
    if (event.to !== 'server') continue
    if (event.kind === 'start_response')
      for (const [name, value] of event.payload.headers) if (/^['"]content-length['"]$/i.test(name.repr)) return numberIn(value.repr)
    if (event.kind === 'send' && event.payload.type === 'http.response.start') {
      const headers = event.payload.entries.find((entry) => entry.key === 'headers')?.value.repr ?? ''
      const [, length] = /b['"]content-length['"],\s*b['"](\d+)['"]/i.exec(headers) ?? []
      if (length) return Number(length)
    }
  }
  return null
}

function numberIn(repr: string): number | null {
  const [digits] = /\d+/.exec(repr) ?? []
  return digits ? Number(digits) : null
}

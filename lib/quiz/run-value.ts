import type { Tape, TapeEvent } from '../runtime/tape/event'
import type { RunAspect } from './expectation'

/** What a run gave, in the words in which authors write it down. */
export function runValue(run: Tape, asked: RunAspect): string {
  if (typeof asked !== 'string') return inOrder(run.events, asked.first)
  const { response, failure } = run.outcome
  const [what = '', name = ''] = asked.split(' ')
  switch (what) {
    case 'status':
      return response ? `${response.status} ${response.reason}` : 'none'
    case 'body':
      return Buffer.from(response?.body.head ?? '', 'latin1').toString('utf8')
    case 'complete':
      return response?.complete ? 'yes' : 'no'
    case 'error':
      return failure?.type ?? 'none'
    case 'printed':
      return run.events
        .map((e) => (e.kind === 'print' || e.kind === 'errors' ? e.payload.text : ''))
        .join('')
        .trimEnd()
    case 'messages':
      return run.events.flatMap((e) => (e.kind === 'frame' && e.from === 'server' ? (e.payload.text ?? []) : [])).join(' | ')
    case 'rules':
      return [...new Set(run.violations.map(({ rule }) => rule))].sort().join(', ') || 'none'
    case 'header':
      return values(response?.headers ?? [], name).join(', ') || 'none'
    default:
      throw new Error(`Nothing of a run is called "${asked}".`)
  }
}

const values = (headers: { name: string; value: string }[], name: string) =>
  headers.filter((header) => header.name.toLowerCase() === name.toLowerCase()).map(({ value }) => value)

/** The named events by when each first happened; those that never did stand last and say so. */
function inOrder(events: TapeEvent[], names: string[]): string {
  const at = (name: string) => (found(events, name) + events.length + 1) % (events.length + 1)
  return names
    .map((name) => ({ name: at(name) === events.length ? `never: ${name}` : name, at: at(name) }))
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name)
    .join(', ')
}

/** Place of the event that a name such as `chunk#2`, `send http.response.start` or `layer:0>app environ` stands for; -1 where there is none. */
function found(events: TapeEvent[], name: string): number {
  const [, from, to, what = '', time = '1'] = /^(?:(\S+)>(\S+) )?(.*?)(?:#(\d+))?$/.exec(name) ?? []
  const like = events.filter((event) => nameOf(event) === what && (!from || (event.from === from && event.to === to)))
  const event = like[Number(time) - 1]
  return event ? events.indexOf(event) : -1
}

function nameOf(event: TapeEvent): string {
  switch (event.kind) {
    case 'scope':
    case 'receive':
    case 'send':
      return `${event.kind} ${event.payload.type}`
    case 'sent':
      return `sent ${event.payload.what}`
    case 'print':
    case 'errors':
      return `${event.kind} ${event.payload.text.trim()}`
    default:
      return event.kind
  }
}

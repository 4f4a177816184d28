import type { Entry, TapeEvent } from './event'
import { bytesRepr, cut, plural, unquoted } from './python-text'

/** A row of the tape in few words: what crossed, and one or two lines about what it carried. */
export type Brief = { name: string; lines: string[] }

const limit = 44

/** What a row says of its event. */
export function brief(event: TapeEvent): Brief {
  switch (event.kind) {
    case 'request':
      return {
        name: 'request',
        lines: [
          firstLine(event.payload.raw.head).replace(/ HTTP\/1\.1$/, ''),
          plural(event.payload.raw.size, 'byte') + (event.payload.connection ? `, connection ${event.payload.connection}` : ''),
        ],
      }
    case 'refused':
      return { name: 'refused', lines: [`${event.payload.status} ${event.payload.reason}`] }
    case 'sent':
      return { name: sentNames[event.payload.what], lines: [sentLine(event.payload.raw.head), plural(event.payload.raw.size, 'byte')] }
    case 'closed':
      return { name: 'closed', lines: [event.payload.complete ? 'complete' : 'before the end'] }
    case 'environ':
      return { name: 'environ', lines: [target(event.payload.entries, 'REQUEST_METHOD', 'PATH_INFO'), keys(event.payload.entries)] }
    case 'scope':
      return { name: 'scope', lines: [target(event.payload.entries, 'method', 'path') || event.payload.type, keys(event.payload.entries)] }
    case 'start_response':
      return { name: 'start_response', lines: [unquoted(event.payload.status.repr), plural(event.payload.headers.length, 'header')] }
    case 'write':
    case 'chunk':
      return {
        name: event.kind === 'write' ? 'write()' : 'chunk',
        lines: [
          cut(event.payload.data.repr, limit),
          event.payload.raw ? plural(event.payload.raw.size, 'byte') : `a ${event.payload.data.type}`,
        ],
      }
    case 'return':
      return { name: 'return', lines: [cut(event.payload.value.repr, limit), `a ${event.payload.value.type}`] }
    case 'value':
      return { name: 'value', lines: [cut(event.payload.value.repr, limit), `a ${event.payload.value.type}`] }
    case 'exhausted':
      return { name: 'end', lines: ['no more chunks'] }
    case 'close':
      return { name: 'close()', lines: ['the iterable may let go'] }
    case 'input':
      return {
        name: `wsgi.input.${event.payload.method === 'iter' ? '__next__' : event.payload.method}(${event.payload.asked})`,
        lines: [cut(bytesRepr(event.payload.raw.head), limit), `${plural(event.payload.left, 'byte')} left`],
      }
    case 'errors':
      return { name: 'wsgi.errors', lines: [cut(event.payload.text.trimEnd(), limit)] }
    case 'receive.wait':
      return { name: 'await receive()', lines: ['waits for a message'] }
    case 'receive':
    case 'send':
      return { name: event.payload.type, lines: messageLines(event.payload) }
    case 'done':
      return {
        name: 'return',
        lines: event.payload.background.length
          ? [`${plural(event.payload.background.length, 'task')} still running`]
          : ['the call is over'],
      }
    case 'background':
      return { name: 'task', lines: [`${cut(event.payload.task, 28)} ${event.payload.how}`] }
    case 'pool':
      return { name: event.payload.door, lines: [cut(event.payload.function, limit), 'done at once: one thread'] }
    case 'note':
      return { name: 'note', lines: [cut(event.payload.sentence, limit)] }
    case 'frame':
      return {
        name: `${event.payload.opcode} frame`,
        lines: [event.payload.code ? `code ${event.payload.code}` : cut(event.payload.text ?? bytesRepr(event.payload.raw.head), limit)],
      }
    case 'exception':
      return { name: event.payload.failure.type, lines: [cut(event.payload.failure.message, limit)] }
    case 'print':
      return {
        name: event.from === 'server' ? 'log' : event.payload.stream === 'stderr' ? 'stderr' : 'print',
        lines: [cut(event.payload.text.trimEnd(), limit)],
      }
    case 'stopped':
      return { name: 'stopped', lines: [stopWords[event.payload.why]] }
  }
}

const sentNames = { head: 'head', body: 'body', end: 'end of body', frame: 'frame' }
const stopWords = {
  lines: 'too many lines',
  time: 'too long',
  memory: 'too much memory',
  output: 'too much output',
  exit: 'by the app',
  reader: 'by you',
}

const firstLine = (raw: string): string => cut(raw.split('\r\n')[0] ?? '', limit)
const sentLine = (raw: string): string => (raw.startsWith('HTTP/') ? firstLine(raw) : cut(bytesRepr(raw), limit))
const keys = (entries: readonly Entry[]): string => plural(entries.length, 'key')
const shownValue = (entries: readonly Entry[], key: string): string =>
  unquoted(entries.find((entry) => entry.key === key)?.value.repr ?? '')
const target = (entries: readonly Entry[], method: string, path: string): string =>
  cut(`${shownValue(entries, method)} ${shownValue(entries, path)}`.trim(), limit)

/** What a message carries: its body, text or status, and whether more comes. */
function messageLines({ entries, raw }: { entries: Entry[]; raw: { head: string; size: number } | null }): string[] {
  const told = ['status', 'text', 'bytes', 'body', 'code', 'reason', 'message', 'subprotocol'].flatMap((key) => {
    const entry = entries.find((e) => e.key === key)
    return entry && entry.value.repr !== 'None'
      ? [entry.key === 'status' || entry.key === 'code' ? `${key} ${entry.value.repr}` : entry.value.repr]
      : []
  })
  const more = entries.find((entry) => entry.key === 'more_body')?.value.repr === 'True'
  const lines = told.slice(0, 1).map((text) => cut(text, limit))
  if (raw) lines.push(plural(raw.size, 'byte') + (more ? ', more to come' : ''))
  else if (more) lines.push('more to come')
  return lines
}

import type { Entry, TapeEvent } from './event'
import { bytesRepr } from './python-text'

/** A line of an opened event: what it is called, what it holds, and for a key of environ or scope the entry itself. */
export type Detail = { label: string; value: string; entry?: Entry }

/** Everything an event carries, as label and value. */
export function details(event: TapeEvent): Detail[] {
  switch (event.kind) {
    case 'request':
      return [{ label: 'bytes', value: bytesRepr(event.payload.raw.head) }]
    case 'refused':
      return [{ label: 'status', value: `${event.payload.status} ${event.payload.reason}` }]
    case 'sent':
      return [{ label: 'bytes', value: bytesRepr(event.payload.raw.head) }]
    case 'environ':
      return event.payload.entries.map(ofEntry)
    case 'scope':
    case 'receive':
    case 'send':
      return event.payload.entries.map(ofEntry)
    case 'start_response':
      return [
        { label: 'status', value: event.payload.status.repr },
        ...event.payload.headers.map(([name, value]) => ({ label: name.repr, value: value.repr })),
        ...(event.payload.shape.type === 'list' ? [] : [{ label: 'headers are', value: `a ${event.payload.shape.type}, not a list` }]),
        ...(event.payload.excInfo ? [{ label: 'exc_info', value: event.payload.excInfo.repr }] : []),
      ]
    case 'write':
    case 'chunk':
      return [{ label: event.payload.data.type, value: event.payload.data.repr }]
    case 'return':
      return [{ label: event.payload.value.type, value: event.payload.value.repr }]
    case 'input':
      return [
        { label: 'got', value: bytesRepr(event.payload.raw.head) },
        { label: 'left', value: `${event.payload.left} bytes` },
      ]
    case 'errors':
    case 'print':
      return [{ label: 'text', value: event.payload.text }]
    case 'done':
      return event.payload.background.map((task) => ({ label: 'still running', value: task }))
    case 'background':
      return [{ label: event.payload.how, value: event.payload.task }]
    case 'pool':
      return [{ label: 'function', value: event.payload.function }]
    case 'frame':
      return [
        ...(event.payload.code === null ? [] : [{ label: 'code', value: String(event.payload.code) }]),
        { label: event.payload.text === null ? 'bytes' : 'text', value: event.payload.text ?? bytesRepr(event.payload.raw.head) },
      ]
    case 'exception':
      return [{ label: event.payload.failure.type, value: event.payload.failure.message || '(no message)' }]
    default:
      return []
  }
}

const ofEntry = (entry: Entry): Detail => ({ label: entry.key, value: entry.value.repr, entry })

/** What happens at this point of the protocol, for somebody who meets it for the first time. */
export function meaning(event: TapeEvent): string {
  switch (event.kind) {
    case 'refused':
    case 'closed':
    case 'note':
    case 'stopped':
      return event.payload.sentence
    case 'exception':
      return [event.payload.failure.sentence, event.payload.failure.remedy].filter(Boolean).join(' ')
    case 'return':
      return event.payload.value.type === 'generator'
        ? 'A generator: the body of the function has not begun. It runs up to its first yield when the server asks for the first chunk.'
        : (meanings.return ?? '')
    default:
      return meanings[event.kind] ?? ''
  }
}

const meanings: Record<string, string> = {
  request: 'What the client wrote on the socket, byte for byte. The server reads it; the app never sees it.',
  sent: 'What the server wrote on the socket, byte for byte.',
  environ: 'The server has turned the request’s bytes into a dictionary and calls the app with it.',
  scope: 'The server calls the app once, with a dictionary about the connection and two functions to await.',
  start_response:
    'The app announces status and headers. The server only keeps them: nothing leaves before the first chunk that is not empty.',
  write: 'The old way to send a piece of the body: the server passes it on at once.',
  return: 'The app hands over an iterable. The server will ask it for chunks, one at a time.',
  chunk: 'A piece of the body. With the first one that is not empty, the held headers leave.',
  exhausted: 'The iterable has nothing more to give.',
  close: 'The server calls close() on the iterable, whatever happened before.',
  input: 'The app reads the request’s body from the server.',
  errors: 'Written to the server’s log; the client sees nothing of it.',
  'receive.wait': 'The app waits until the server has a message for it. Meanwhile the event loop serves others.',
  receive: 'The server answers an awaited receive() with a message.',
  send: 'The app hands the server a message.',
  done: 'The app’s coroutine has returned.',
  background: 'A task that the app started and did not wait for.',
  frame: 'One frame of the open WebSocket.',
  print: 'Printed: it goes to the terminal the server runs in, and to nobody else.',
}

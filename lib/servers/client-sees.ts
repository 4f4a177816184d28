import type { PlacedCase } from './case'
import type { ServerOutcome } from './recording'
import { answersIn, serverVerdict } from './verdict'

/** What an outcome means for whoever asked, in a sentence or two. */
export function clientSees(one: PlacedCase, outcome: ServerOutcome): string {
  return [ending(one, outcome), afterwards(outcome)].filter(Boolean).join(' ')
}

function ending(one: PlacedCase, outcome: ServerOutcome): string {
  const { shape, word } = serverVerdict(one, outcome)
  const { answers, rest } = answersIn(one, outcome)
  const socket = one.group === 'websocket' && outcome.received[0]?.[1].startsWith('HTTP/1.1 101')
  switch (shape) {
    case 'none':
      return outcome.exit === null
        ? 'The server never listens: a client is refused.'
        : 'The server ends before it listens: a client is refused.'
    case 'silent':
      return 'The client sees the connection close, and nothing else: no status, no error page.'
    case 'waits':
      return answers.length
        ? 'The client has a part and waits for the rest, which does not come. We gave up after two and a half seconds.'
        : 'The client waits, and nothing comes. We gave up after two and a half seconds.'
    case 'headless':
      return 'The client gets bytes where a status line should stand. Most call that a broken answer.'
    case 'left':
      return outcome.frames
        ? 'The client leaves without a close frame, as the case says.'
        : 'The client leaves in the middle, as the case says.'
    case 'over':
      return `The client has a whole answer, and then ${rest.length} ${rest.length === 1 ? 'byte' : 'bytes'} that belong to none. On a connection that stays open they would be read as the next answer.`
    case 'cut':
      return socket
        ? 'The connection ends without a close frame, which a browser reports as 1006.'
        : 'The client can tell that the answer is not whole: it ends before its own head says it does.'
    default:
      if (socket) return `The WebSocket is closed with ${word}.`
      return answers.at(-1)?.framing === 'close'
        ? 'The body ends where the connection does. Nothing in the answer tells a whole one from one that was cut short.'
        : 'The client has a whole answer.'
  }
}

function afterwards({ died, end, exit }: ServerOutcome): string {
  if (died === 'worker') return 'The worker ends, and the master starts another.'
  if (died === 'server') return `The server itself ends${typeof exit === 'number' ? `, with ${exit}` : ''}.`
  if (end === 'reset') return 'The connection is reset.'
  return end === 'open' ? 'The connection stays open.' : ''
}

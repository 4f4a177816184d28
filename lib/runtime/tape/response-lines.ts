import type { TapeResponse } from './event'
import { utf8 } from './python-text'

/** A line of the response and who decided it. */
export type ResponseLine = { text: string; by: 'app' | 'server'; what: 'status' | 'header' | 'end' | 'body' }

/** A response line by line. The status is the app’s, unless the server had to answer in its place. */
export function responseLines({ status, reason, headers, body }: TapeResponse): ResponseLine[] {
  const appSpoke = headers.some(({ by }) => by === 'app') || status < 500
  return [
    { text: `HTTP/1.1 ${status} ${reason}`, by: appSpoke ? 'app' : 'server', what: 'status' },
    ...headers.map(({ name, value, by }): ResponseLine => ({ text: `${name}: ${value}`, by, what: 'header' })),
    { text: '\\r\\n', by: 'server', what: 'end' },
    ...(body.head
      ? (utf8(body.head) ?? body.head)
          .replace(/\n$/, '')
          .split('\n')
          .map((text): ResponseLine => ({ text, by: appSpoke ? 'app' : 'server', what: 'body' }))
      : []),
  ]
}

/** The value of a header, whatever the case of its name. */
export function headerOf(response: TapeResponse, name: string): string | undefined {
  return response.headers.find((header) => header.name.toLowerCase() === name)?.value
}

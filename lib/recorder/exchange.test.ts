import net from 'node:net'
import { expect, test } from 'vitest'
import { gathered } from './arrivals'
import { exchange } from './exchange'
import { closing, frameOf, payloadText, readFrames } from './websocket-frames'

/** A server that does something with each connection, for as long as the test runs. */
async function serving<T>(on: (socket: net.Socket) => void, during: (port: number) => Promise<T>): Promise<T> {
  const server = net.createServer(on)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await during((server.address() as net.AddressInfo).port)
  } finally {
    server.close()
  }
}

test('an answer that is cut by the end of the connection is not complete', async () => {
  const taken = await serving(
    (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc'),
    (port) => exchange(port, 'GET / HTTP/1.1\r\n\r\n'),
  )
  expect(taken).toMatchObject({ complete: false, end: 'closed' })
})

test('a connection that stays open after a whole answer is told apart from one that says nothing', async () => {
  const whole = await serving(
    (socket) => socket.write('HTTP/1.1 204 No Content\r\n\r\n'),
    (port) => exchange(port, 'GET / HTTP/1.1\r\n\r\n'),
  )
  expect(whole).toMatchObject({ complete: true, end: 'open' })
  const silent = await serving(
    () => undefined,
    (port) => exchange(port, 'GET / HTTP/1.1\r\n\r\n', [], 200),
  )
  expect(silent).toMatchObject({ complete: false, end: 'waiting', received: [] })
})

test('a second request follows the first answer', async () => {
  const taken = await serving(
    (socket) =>
      socket.on('data', (data) => socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n${String(data).includes('/b') ? 'b' : 'a'}`)),
    (port) => exchange(port, 'GET /a HTTP/1.1\r\n\r\n', [{ after: 'answer', send: 'GET /b HTTP/1.1\r\n\r\n' }]),
  )
  expect(taken.complete).toBe(true)
  expect(taken.received.map(([, bytes]) => bytes).join('')).toMatch(/a.*b$/s)
})

test('arrivals of one quarter of a second are one', () => {
  expect(
    gathered([
      [0.01, 'a'],
      [0.19, 'b'],
      [0.27, 'c'],
      [0.98, 'd'],
    ]),
  ).toEqual([
    [0, 'ab'],
    [0.25, 'c'],
    [1, 'd'],
  ])
})

test('frames are read as they were written, the unfinished one is kept', () => {
  const close = Buffer.from([0x88, 0x06, ...closing(4001, 'no'), 0, 0].slice(0, 6))
  expect(readFrames(Buffer.concat([Buffer.from([0x81, 2, 104, 105]), close]))).toMatchObject({ frames: [{ kind: 'text' }], rest: close })
  expect(payloadText('close', closing(4001, 'no'))).toBe('4001 no')
  expect([...frameOf(1, Buffer.from('hi'))]).toEqual([0x81, 0x82, 1, 2, 3, 4, 104 ^ 1, 105 ^ 2])
})

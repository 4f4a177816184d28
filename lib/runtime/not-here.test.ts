import { beforeAll, expect, test } from 'vitest'
import { type NodePython, startNodePython } from './node-python'
import { pythonModules } from './python-modules'

let python: NodePython
beforeAll(async () => {
  python = await startNodePython(await pythonModules())
})

const run = (source: string, seconds = 5) =>
  python.run({
    files: { 'app.py': source },
    main: 'app.py',
    request: 'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
    limits: { lines: 200_000, seconds },
  })

const wsgi = (...lines: string[]) => `def app(environ, start_response):\n${lines.map((line) => `    ${line}\n`).join('')}    return []\n`
const asgi = (...lines: string[]) =>
  `import asyncio\nasync def app(scope, receive, send):\n${lines.map((line) => `    ${line}\n`).join('')}`

test.each([
  [
    'a network by urllib',
    wsgi('from urllib.request import urlopen', 'urlopen("http://127.0.0.1:9/", timeout=2)'),
    3,
    'There is no network here',
  ],
  ['a network by a socket', wsgi('import socket', 'socket.create_connection(("example.org", 80))'), 3, 'There is no network here'],
  [
    'a network by http.client',
    wsgi('import http.client', 'http.client.HTTPConnection("example.org").request("GET", "/")'),
    3,
    'no network',
  ],
  ['a network by asyncio', asgi('await asyncio.open_connection("example.org", 80)'), 3, 'There is no network here'],
  [
    'a server',
    `from wsgiref.simple_server import make_server\n${wsgi()}make_server("", 8000, app).serve_forever()\n`,
    4,
    'A server is running already',
  ],
  ['a process', wsgi('import subprocess', 'subprocess.run(["echo", "hi"])'), 3, 'There are no processes here'],
  ['a fork', wsgi('import os', 'os.fork()'), 3, 'there are no processes here'],
  ['a thread', wsgi('import threading', 'threading.Thread(target=print).start()'), 3, 'No thread can be started here'],
  [
    'a signal',
    asgi('import signal', 'asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, print)'),
    4,
    'There are no signals here',
  ],
  ['a debugger', wsgi('breakpoint()'), 2, 'There is no debugger here'],
  ['a keyboard', wsgi('input("Name? ")'), 2, 'input() has nobody to ask'],
  ['a module that is gone', `import cgi\n${wsgi()}`, 1, 'cgi left the standard library in Python 3.13'],
])('the page says at once that it has no such thing, and on which line: %s', async (_, source, line, words) => {
  const { outcome, events } = await run(source)
  expect(outcome.failure?.sentence).toContain(words)
  expect([outcome.failure?.line, outcome.failure?.remedy?.length ?? 0]).toEqual([line, expect.toSatisfy((length: number) => length > 20)])
  expect(events.filter(({ kind }) => kind === 'stopped')).toEqual([])
  expect(outcome.restore).toBeUndefined()
})

test('what goes to a thread is done at once, and the event says what a server would do', async () => {
  const { events } = await run(
    asgi(
      'import time',
      'await asyncio.to_thread(time.sleep, 0.01)',
      'await send({"type": "http.response.start", "status": 200})',
      'await send({"type": "http.response.body"})',
    ),
  )
  const [pool] = events.filter((event) => event.kind === 'pool')
  expect(pool?.payload).toMatchObject({ door: 'asyncio.to_thread', function: 'sleep' })
  expect(pool?.line).toBe(4)
})

test('a run that sleeps too often ends with its time, and keeps what it printed and sent', async () => {
  const source = wsgi(
    'import time',
    'start_response("200 OK", [("Content-Type", "text/plain")])',
    'print("before")',
    'while True:',
    '    time.sleep(0.2)',
  )
  const { outcome, events } = await run(source, 1)
  expect(outcome.failure?.sentence).toBe('Stopped at line 6 after 1 seconds.')
  expect(events.flatMap((event) => (event.kind === 'print' ? event.payload.text : []))).toEqual(['before\n'])
})

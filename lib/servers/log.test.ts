import { expect, test } from 'vitest'
import { lastError, shortened } from './log'
import { normalBytes, normalLog } from './normal'

const log = [
  'Error handling request /',
  'Traceback (most recent call last):',
  '  File "/usr/lib/python3/dist-packages/gunicorn/workers/sync.py", line 177, in handle_request',
  '    respiter = self.wsgi(environ, resp.start_response)',
  '               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
  '  File "/srv/app/app.py", line 2, in app',
  '    raise LookupError("no tea")',
  'LookupError: no tea',
  'INFO: next',
]

test('a traceback keeps the frames of the app and counts the others', () => {
  expect(shortened(log)).toEqual([
    'Error handling request /',
    'Traceback (most recent call last):',
    '  … 1 frame of the server',
    '  File "/srv/app/app.py", line 2, in app',
    '    raise LookupError("no tea")',
    'LookupError: no tea',
    'INFO: next',
  ])
})

test('the last exception is read from the end of a traceback', () => {
  expect(lastError(log)).toEqual({ type: 'LookupError', message: 'no tea' })
  expect(lastError(['ValueError: in passing'])).toBeNull()
})

test('dates, process ids, ports, folders and addresses are made equal', () => {
  const particular = { port: 23456, local: 41234, folder: '/tmp/recording-x1' }
  expect(normalLog(['[2026-11-23 09:08:09 +0000] [10530] [INFO] Listening at: http://127.0.0.1:23456 (10530)'], particular)).toEqual([
    '[2026-01-01 12:00:00 +0000] [1000] [INFO] Listening at: http://127.0.0.1:8000 (1000)',
  ])
  expect(normalLog(['/tmp/recording-x1/app.py 127.0.0.1:41234 <f at 0x7f12ab34cd56>'], particular)).toEqual([
    '/srv/app/app.py 127.0.0.1:50000 <f at 0x7f0000000000>',
  ])
  expect(normalBytes('Date: Mon, 23 Nov 2026 09:08:10 GMT\r\nHost: x:23456', particular)).toBe(
    'Date: Thu, 01 Jan 2026 12:00:00 GMT\r\nHost: x:28000',
  )
})

test('a log names no folder of the machine, and nothing that a thread says in its own time', () => {
  const said = [
    '[2026-11-30 03:50:08 +0000] [77] [INFO] Control socket listening at /opt/tea/gunicorn.ctl',
    '/opt/tea/venv/lib/python3.11/site-packages/uvicorn/main.py:41: Warning: /tmp/recording-a1/app.py',
    '  File "/opt/tea/venv/lib/python3.11/site-packages/h11/_util.py", line 2, in x',
  ]
  expect(normalLog(said, { port: 23_000, folder: '/tmp/recording-a1' })).toEqual([
    '…/site-packages/uvicorn/main.py:41: Warning: /srv/app/app.py',
    '  File "…/site-packages/h11/_util.py", line 2, in x',
  ])
})

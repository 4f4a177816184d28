/** A server as the recorder starts it. PORT and FLAGS in the command are filled in. */
export type Row = {
  name: string
  /** The name as its makers write it. */
  title: string
  interface: 'wsgi' | 'asgi' | 'proxy'
  /** The Debian package that brings it; a release of it from PyPI is recorded too where content/servers/current.txt lists one. */
  package: string
  command: string
  /** How the programs in `runs/` start it, where that is another command. */
  plain?: string
  /** Packages that hold its program, where `package` does not. */
  programs?: string[]
  /** What it writes once it serves; where absent, listening is enough. */
  ready?: RegExp
  /** Packages whose versions stand beside the recording. */
  libraries: string[]
  /** Milliseconds to let pass between ready and the request. */
  settle?: number
  /** Recorded only where these are installed. */
  needs?: string[]
  /** The tests install it on a Debian and record it again; today's releases are recorded again in any case. */
  again?: true
  /** Recorded as of today's release alone: no Debian has it yet. */
  today?: true
}

const wsgirefServer =
  "from wsgiref.simple_server import make_server; from app import app; make_server('127.0.0.1', PORT, app).serve_forever()"
const werkzeugServer = "from werkzeug.serving import run_simple; from app import app; run_simple('127.0.0.1', PORT, app)"

/** Every server that is recorded, in the order of the matrix. */
export const rows: Row[] = [
  {
    name: 'gunicorn',
    title: 'gunicorn',
    interface: 'wsgi',
    package: 'gunicorn',
    command: 'gunicorn --bind 127.0.0.1:PORT FLAGS app:app',
    ready: /Booting worker with pid/,
    libraries: [],
    again: true,
    settle: 150,
  },
  {
    name: 'uwsgi',
    title: 'uWSGI',
    interface: 'wsgi',
    package: 'uwsgi-plugin-python3',
    programs: ['uwsgi'],
    command: 'uwsgi --plugin python3 --http-socket 127.0.0.1:PORT FLAGS --module app:app',
    ready: /spawned uWSGI worker/,
    libraries: [],
  },
  {
    name: 'waitress',
    title: 'Waitress',
    interface: 'wsgi',
    package: 'python3-waitress',
    command: 'python3 -m waitress --listen=127.0.0.1:PORT FLAGS app:app',
    ready: /Serving on http/,
    libraries: [],
  },
  {
    name: 'wsgiref',
    title: 'wsgiref',
    interface: 'wsgi',
    package: 'python3',
    command: `python3 -c "${wsgirefServer}"`,
    libraries: [],
    again: true,
  },
  {
    name: 'werkzeug',
    title: 'Werkzeug',
    interface: 'wsgi',
    package: 'python3-werkzeug',
    command: `python3 -c "${werkzeugServer}"`,
    ready: /Press CTRL\+C to quit/,
    libraries: [],
  },
  {
    name: 'uvicorn',
    title: 'uvicorn',
    interface: 'asgi',
    package: 'uvicorn',
    command: 'uvicorn --http h11 --ws wsproto --port PORT FLAGS app:app',
    plain: 'uvicorn --port PORT FLAGS app:app',
    ready: /Uvicorn running on/,
    libraries: ['python3-h11', 'python3-wsproto'],
    again: true,
  },
  {
    name: 'uvicorn-httptools',
    title: 'uvicorn, httptools',
    interface: 'asgi',
    package: 'uvicorn',
    command: 'uvicorn --http httptools --ws websockets --port PORT FLAGS app:app',
    ready: /Uvicorn running on/,
    libraries: ['python3-httptools', 'python3-websockets'],
    needs: ['python3-httptools', 'python3-websockets'],
  },
  {
    name: 'gunicorn-asgi',
    title: 'gunicorn, ASGI',
    interface: 'asgi',
    package: 'gunicorn',
    command: 'gunicorn --worker-class asgi --bind 127.0.0.1:PORT FLAGS app:app',
    ready: /Booting worker with pid/,
    libraries: [],
    settle: 150,
    today: true,
  },
  {
    name: 'hypercorn',
    title: 'Hypercorn',
    interface: 'asgi',
    package: 'python3-hypercorn',
    command: 'hypercorn --bind 127.0.0.1:PORT FLAGS app:app',
    ready: /Running on http/,
    libraries: ['python3-h11', 'python3-wsproto'],
  },
  {
    name: 'daphne',
    title: 'Daphne',
    interface: 'asgi',
    package: 'python3-daphne',
    programs: ['daphne'],
    command: 'daphne --port PORT FLAGS app:app',
    ready: /Listening on TCP address/,
    libraries: ['python3-asgiref'],
    settle: 150,
  },
  {
    name: 'nginx',
    title: 'nginx',
    interface: 'proxy',
    package: 'nginx-light',
    command: 'nginx -c FOLDER/nginx.conf',
    libraries: ['gunicorn', 'uvicorn'],
    again: true,
  },
]

import { django } from './django-recipe'
import { fastapi } from './fastapi-recipe'
import type { PackRecipe } from './recipe'

/** The packs, by name; a pack stands after those it needs. */
export const recipes: Readonly<Record<string, PackRecipe>> = {
  jinja2: { packages: [{ name: 'Jinja2', licence: 'BSD-3-Clause' }, { name: 'MarkupSafe' }] },
  itsdangerous: { packages: [{ name: 'itsdangerous', licence: 'BSD-3-Clause' }] },
  asgiref: { packages: [{ name: 'asgiref' }] },
  flask: {
    packages: [
      { name: 'Flask' },
      {
        name: 'Werkzeug',
        cuts: [
          { files: 'werkzeug/debug/', why: 'The debugger in the browser, which needs a server of its own kind beside the app.' },
          { files: 'werkzeug/middleware/http_proxy.py', why: 'Passes requests on; no connection leaves the page.' },
          { files: 'werkzeug/testapp.py', why: 'A page to try a server with.' },
        ],
      },
      { name: 'click', cuts: [{ files: 'click/_winconsole.py', why: 'For the console of Windows.' }] },
      { name: 'blinker', licence: 'MIT' },
    ],
    needs: ['jinja2', 'itsdangerous'],
  },
  starlette: {
    packages: [
      { name: 'starlette' },
      {
        name: 'anyio',
        cuts: [
          { files: 'anyio/_backends/_trio.py', why: 'For trio, which is not here.' },
          { files: 'anyio/pytest_plugin.py', why: 'For pytest, which is not here.' },
        ],
      },
      { name: 'typing_extensions' },
      {
        name: 'python-multipart',
        cuts: [{ files: 'multipart/', why: 'The package’s former name.' }],
      },
    ],
    unmet: { idna: 'anyio imports it for names of hosts, to connect to them; no connection leaves the page.' },
  },
  django,
  fastapi,
  httpx: {
    packages: [
      {
        name: 'httpx',
        within: '==0.28.*',
        cuts: [{ files: 'httpx/_main.py', why: 'The command line, for which httpx has an answer of its own where it is missing.' }],
      },
      {
        name: 'httpcore',
        within: '==1.*',
        cuts: [
          { files: 'httpcore/_*sync/http2.py', why: 'Needs h2, which is not here.' },
          { files: 'httpcore/_*sync/socks_proxy.py', why: 'Needs socksio, which is not here.' },
          { files: 'httpcore/_backends/trio.py', why: 'For trio, which is not here.' },
        ],
      },
      { name: 'h11' },
      {
        name: 'idna',
        cuts: [{ files: 'idna/uts46data.py', why: 'Tables for a mapping of names that httpx does not ask for.' }],
      },
      {
        name: 'certifi',
        cuts: [{ files: 'certifi/cacert.pem', why: 'Certificates of the world’s servers; no connection leaves the page.' }],
      },
    ],
    unmet: { anyio: 'httpcore asks for it only to connect under asyncio; no connection leaves the page.' },
  },
}

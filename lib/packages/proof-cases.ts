/** A request to a sample app, and what must come of it: the status, and a piece of the body. */
export type ProofCase = { request: string; status: number; body: string }

/** The sample app that proves a pack, with the packs it wants beside it. */
export type Proof = { app: string; beside?: readonly string[]; cases: readonly ProofCase[] }

const get = (target: string) => `GET ${target} HTTP/1.1\r\nHost: shop\r\n\r\n`
const post = (target: string, type: string, body: string) =>
  `POST ${target} HTTP/1.1\r\nHost: shop\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n${body}`

const form = 'application/x-www-form-urlencoded'
const upload = '--b\r\nContent-Disposition: form-data; name="photo"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b--\r\n'

/** What is served from each pack before it counts as made. A pack that others alone need is proved with them. */
export const proofs: Readonly<Record<string, Proof>> = {
  jinja2: { app: 'jinja2_shop.py', cases: [{ request: get('/'), status: 200, body: '<li>tea &amp; jam&lt;' }] },
  flask: {
    app: 'flask_shop.py',
    beside: ['asgiref'],
    cases: [
      { request: get('/price/tea'), status: 200, body: 'TEA costs 3<' },
      { request: get('/price/gold'), status: 404, body: 'Not Found' },
      { request: post('/basket', form, 'thing=tea'), status: 302, body: '/basket' },
      { request: get('/versions'), status: 200, body: '"flask":"' },
    ],
  },
  starlette: {
    app: 'starlette_shop.py',
    beside: ['itsdangerous', 'jinja2'],
    cases: [
      { request: get('/price/3'), status: 200, body: '{"cents":300}' },
      { request: post('/upload', 'multipart/form-data; boundary=b', upload), status: 200, body: 'a.txt: 5 bytes' },
      { request: get('/plain'), status: 200, body: 'plain' },
      { request: get('/price/x'), status: 404, body: 'Not Found' },
    ],
  },
  django: {
    app: 'django_shop.py',
    cases: [
      { request: get('/things/'), status: 200, body: '<li>JAM<li>TEA' },
      { request: get('/check/'), status: 422, body: 'at most 20 characters' },
      { request: get('/broken/'), status: 500, body: 'ZeroDivisionError' },
    ],
  },
  fastapi: {
    app: 'fastapi_shop.py',
    beside: ['jinja2'],
    cases: [
      {
        request: post('/things?count=2', 'application/json', '{"name":"tea","price":"1.5"}'),
        status: 200,
        body: '{"name":"tea","total":3.0}',
      },
      { request: post('/things?count=x', 'application/json', '{"name":"t"}'), status: 422, body: '"type":"int_parsing"' },
      { request: get('/openapi.json'), status: 200, body: '"minLength":2' },
    ],
  },
  httpx: { app: 'httpx_shop.py', cases: [{ request: get('/'), status: 200, body: 'from the other app at /inside' }] },
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'

/** A request that has not arrived by then is cut off. */
const patience = 10_000
/** So is a reader who takes nothing for that long. */
const standstill = 15_000
/** What is under way when the server stops has as long to finish. */
const farewell = 4_000

type Watch = (incoming: IncomingMessage, outgoing: ServerResponse) => void

/** Serves the app on a port (0: any free one) of every interface; resolves with its address, rejects with a sentence where the port cannot be had. `watch` sees every exchange begin. `close` takes no new connection, finishes what was begun and lets no connection wait for more; within five seconds it is over. */
export function listen(
  app: Pick<Hono, 'fetch'>,
  port: number,
  watch: Watch = () => undefined,
): Promise<{ url: string; close(): Promise<void> }> {
  const open = new Set<ServerResponse>()
  let stopping = false
  const answer = getRequestListener(app.fetch, { errorHandler: (error) => unreadable(app, error) })
  const serverOptions = { headersTimeout: patience, requestTimeout: patience, connectionsCheckingInterval: 1000 }
  const server = createServer(serverOptions, (incoming, outgoing) => {
    open.add(outgoing)
    outgoing.once('close', () => {
      open.delete(outgoing)
      if (stopping) setImmediate(() => server.closeIdleConnections())
    })
    if (stopping) outgoing.setHeader('Connection', 'close')
    watch(incoming, outgoing)
    answer(incoming, outgoing)
  })
  server.setTimeout(standstill)

  const close = () =>
    new Promise<void>((done) => {
      stopping = true
      for (const outgoing of open) if (!outgoing.headersSent) outgoing.setHeader('Connection', 'close')
      const cut = setTimeout(() => server.closeAllConnections(), farewell)
      server.close(() => {
        clearTimeout(cut)
        done()
      })
      server.closeIdleConnections()
    })

  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Error(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`
            : `Cannot listen on port ${port}: ${error.message}`,
        ),
      ),
    )
    server.listen(port, () => {
      const address = server.address()
      resolve({ url: `http://localhost:${typeof address === 'object' && address ? address.port : port}`, close })
    })
  })
}

/** What cannot be read as an address leads nowhere, and is answered as that is; a host that is none is a bad request (RFC 9112, section 3.2). */
async function unreadable(app: Pick<Hono, 'fetch'>, error: unknown): Promise<Response> {
  const nowhere = await app.fetch(new Request('http://localhost/%'))
  return /host/i.test(String(error)) ? new Response(null, { status: 400, headers: withoutEntity(nowhere.headers) }) : nowhere
}

function withoutEntity(headers: Headers): Headers {
  const kept = new Headers(headers)
  for (const name of ['content-type', 'content-encoding', 'content-length']) kept.delete(name)
  return kept
}

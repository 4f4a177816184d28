import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** A request that has not arrived by then is cut off; what is under way when the server stops has as long to finish. */
const patience = 10_000

/** Serves the app on a port (0: any free one) of every interface; resolves with its address, rejects with a sentence where the port cannot be had. `close` takes no new connection and finishes what was begun. */
export function listen(app: Pick<Hono, 'fetch'>, port: number): Promise<{ url: string; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const serverOptions = { headersTimeout: patience, requestTimeout: patience, connectionsCheckingInterval: 1000 }
    const server = serve({ fetch: app.fetch, port, serverOptions }, (info) =>
      resolve({
        url: `http://localhost:${info.port}`,
        close: () =>
          new Promise((done) => {
            const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), patience)
            server.close(() => {
              clearTimeout(cut)
              done()
            })
          }),
      }),
    )
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Error(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`
            : `Cannot listen on port ${port}: ${error.message}`,
        ),
      ),
    )
  })
}

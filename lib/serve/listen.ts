import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** Serves the app on a port (0: any free one) of every interface; resolves with its address, rejects with a sentence where the port cannot be had. */
export function listen(app: Hono, port: number): Promise<{ url: string; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port }, (info) =>
      resolve({ url: `http://localhost:${info.port}`, close: () => new Promise((done) => server.close(() => done())) }),
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

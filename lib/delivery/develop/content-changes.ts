import fs from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An editor that saves writes a file in several steps; they are told as one. */
const settle = 60

/** Tells every page that listens (server-sent events) the moment, in milliseconds since 1970, at which a file below the folder last changed: at once, and at every change. A page that was asked for before it is out of date, also where it began to listen after. Resolves with the address to listen at, on a free port of the loopback interface. */
export function tellContentChanges(folder: string): Promise<{ url: string; close(): void }> {
  const listeners = new Set<NodeJS.WritableStream>()
  let last = Date.now()
  const tell = (listener: NodeJS.WritableStream) => listener.write(`data: ${last}\n\n`)
  const server = createServer((request, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
    })
    tell(response)
    listeners.add(response)
    request.on('close', () => listeners.delete(response))
  })
  let timer: NodeJS.Timeout | undefined
  const watcher = fs.watch(folder, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      last = Date.now()
      listeners.forEach(tell)
    }, settle)
  })
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
        close() {
          clearTimeout(timer)
          watcher.close()
          server.close()
          server.closeAllConnections()
        },
      }),
    ),
  )
}

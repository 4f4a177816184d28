import dgram from 'node:dgram'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** A host that learner code would like to reach: it lets everybody in and notes each contact, over TCP and UDP, on one port. */
export async function openCanary() {
  const seen: string[] = []
  const server = http.createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' }).end('globalThis.reached = 1')
  })
  server.on('connection', () => seen.push('connection'))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const udp = dgram.createSocket('udp4')
  udp.on('message', () => seen.push('datagram'))
  await new Promise<void>((bound) => udp.bind(port, '127.0.0.1', bound))
  return {
    host: `127.0.0.1:${port}`,
    port,
    seen,
    async close() {
      udp.close()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

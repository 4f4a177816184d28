import fs from 'node:fs'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

// What the site's server is held against: one route that answers the same bytes, and nothing else. Run by server-load.ts.
const body = new Uint8Array(fs.readFileSync(process.argv[2] ?? ''))
const app = new Hono()
app.get('/', (context) => context.body(body, 200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' }))
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`http://127.0.0.1:${port}/`))

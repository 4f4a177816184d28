import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundleServer } from '@/lib/delivery/build/server'

/** A folder as a build leaves it, with one page. */
export function tinySite(): string {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-site-'))
  fs.chmodSync(out, 0o755)
  fs.mkdirSync(path.join(out, '_'))
  fs.writeFileSync(path.join(out, '404.html'), '<title>x</title><style>p{}</style><main>nothing here</main>')
  fs.writeFileSync(path.join(out, 'index.html'), '<p>page</p>')
  fs.writeFileSync(path.join(out, '_', 'insights.x.css'), '')
  return out
}

export type TestServer = {
  /** Without a closing slash. */
  url: string
  pid: number
  /** What it wrote to the standard error stream so far. */
  said(): string
  /** Sends a signal and resolves with the exit code, null where the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts the site's server as `npm start` does, on a free port; after the lines of a shell, where some are given. Rejects with what it said where it ends instead. */
export async function startServer(out: string, settings: Record<string, string>, shell?: string): Promise<TestServer> {
  const program = await bundleServer()
  const [command, args] = shell
    ? ['/bin/bash', ['-c', `${shell}; exec "$0" "$@"`, process.execPath, ...program]]
    : [process.execPath, program]
  const server: ChildProcess = spawn(command, args, {
    env: { ...process.env, OUT_DIR: out, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const ended = new Promise<number | null>((done) => server.once('exit', (code) => done(code)))
  const url = await new Promise<string>((found, failed) => {
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const address = /http:\S+(?=\/)/.exec(text)
      if (address) found(address[0].replace('localhost', '127.0.0.1'))
    })
    ended.then((code) => failed(new Error(`ended with ${code}: ${said}`)))
  })
  return {
    url,
    pid: server.pid ?? 0,
    said: () => said,
    end(signal) {
      server.kill(signal)
      return ended
    },
  }
}

/** Posts JSON; resolves with the status, or undefined where the connection broke. */
export async function post(url: string, body: unknown): Promise<number | undefined> {
  try {
    const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return undefined
  }
}

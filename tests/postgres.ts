import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../lib/recorder/launch'
import { postgresFolder } from '../scripts/tools.mjs'

/** Why there is no PostgreSQL to test with; undefined where there is. With CI=true there has to be one. */
export const noPostgres = postgresFolder() ? undefined : 'No PostgreSQL on this machine. On Debian: apt-get install postgresql.'
if (noPostgres && process.env.CI) throw new Error(noPostgres)
if (noPostgres) console.warn(`Left out: the tests with PostgreSQL. ${noPostgres}`)

/** A PostgreSQL of the test's own: a free port, a folder of its own, gone with `stop`. */
export async function startPostgres(): Promise<{ url: string; halt(): Promise<void>; resume(): Promise<void>; stop(): Promise<void> }> {
  const programs = postgresFolder()
  if (!programs) throw new Error(noPostgres)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-postgres-'))
  const who = ordinaryUser()
  if (who) fs.chownSync(folder, who.uid, who.gid)
  const data = path.join(folder, 'data')
  const made = spawnSync(path.join(programs, 'initdb'), ['-D', data, '-N', '-A', 'trust', '-U', 'callable', '-E', 'UTF8'], {
    ...who,
    cwd: folder,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)
  const port = await freePort()
  const url = `postgres://callable@127.0.0.1:${port}/postgres`
  let server: ChildProcess | undefined

  async function resume() {
    server = spawn(
      path.join(programs ?? '', 'postgres'),
      ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off'],
      {
        ...who,
        cwd: folder,
        stdio: 'ignore',
      },
    )
    const ready = path.join(programs ?? '', 'pg_isready')
    for (const began = Date.now(); Date.now() - began < 60_000; ) {
      if (spawnSync(ready, ['-q', '-h', '127.0.0.1', '-p', String(port)]).status === 0) return
      await new Promise((next) => setTimeout(next, 50))
    }
    throw new Error('PostgreSQL did not start within a minute.')
  }
  const halt = () =>
    new Promise<void>((done) => {
      if (!server || server.exitCode !== null) return done()
      server.once('exit', () => done())
      server.kill('SIGQUIT')
    })
  await resume()
  return {
    url,
    halt,
    resume,
    async stop() {
      await halt()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root: there, as the user of its package. */
function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (option: string) => Number(spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}

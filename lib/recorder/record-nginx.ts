import type { PlacedCase } from '../servers/case'
import { lastError, shortened } from '../servers/log'
import { normalBytes, normalLog } from '../servers/normal'
import type { ServerOutcomeInput } from '../servers/recording'
import { type Row, rows } from '../servers/rows'
import { gathered } from './arrivals'
import { end, freePort, type Launched, launch, listens, until, workFolder } from './launch'
import { pause, talk } from './record-case'
import type { System } from './system'

/** Starts the server a case names, nginx in front of it, sends the case's bytes to nginx, and returns what came of it. Throws where one of them does not start. */
export async function recordBehindNginx(row: Row, system: System, one: PlacedCase): Promise<ServerOutcomeInput> {
  const { behind } = one
  const backend = rows.find((candidate) => candidate.name === behind?.server)
  if (!behind || !backend) throw new Error(`${one.path} does not say what stands behind nginx.`)
  const port = await freePort()
  const inner = await freePort()
  const { inside, remove } = workFolder(system, { 'app.py': one.source, 'nginx.conf': '' })
  const conf = workFolder(system, { 'nginx.conf': configuration(port, inner, inside, behind) })
  const running: Launched[] = []
  const begin = async (what: Row, at: number, folder: string) => {
    const command = what.command
      .replaceAll('PORT', String(at))
      .replace('FLAGS', one.flags?.[what.name] ?? '')
      .replace('FOLDER', folder)
    const launched = launch(system, folder, command)
    running.push(launched)
    const ready = await until(() => listens(at) && (what.ready?.test(launched.output()) ?? true), launched, 15_000)
    if (!ready) throw new Error(`${command} did not start:\n${launched.output()}`)
    return launched
  }
  try {
    const server = behind.down ? undefined : await begin(backend, inner, inside)
    const proxy = await begin(row, port, conf.inside)
    await pause(backend.settle ?? 50)
    const from = server?.output().length ?? 0
    const taken = await talk(one, port)
    await pause(300)
    const wire = (bytes: string) =>
      normalBytes(normalBytes(bytes, { port, local: taken.local, folder: inside }).replaceAll(String(inner), '28001'), {
        port: inner,
        folder: inside,
      })
    const said = (launched: Launched | undefined, begins: number) =>
      shortened(normalLog((launched?.output().slice(begins) ?? '').replaceAll(String(inner), '8001').split('\n'), { port, folder: inside }))
    const log = said(proxy, 0)
    const behindLog = said(server, from)
    return {
      received: gathered(taken.received.map(([at, bytes]) => [at, wire(bytes)])),
      ...(taken.frames?.length ? { frames: taken.frames } : {}),
      ...(taken.complete ? {} : { complete: false }),
      end: taken.end,
      ...(log.length ? { log } : {}),
      ...(behindLog.length ? { behind: behindLog } : {}),
      ...(lastError(behindLog) ? { error: lastError(behindLog) } : {}),
    }
  } finally {
    for (const launched of running) await end(launched)
    remove()
    conf.remove()
  }
}

function configuration(port: number, inner: number, folder: string, behind: NonNullable<PlacedCase['behind']>): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`)
  return `daemon off; master_process off; pid ${folder}/nginx.pid; error_log stderr error;
events {}
http {
  access_log off; ${temporary.join(' ')}
  ${(behind.http ?? []).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://127.0.0.1:${inner};
      ${behind.location.join('\n      ')}
    }
  }
}
`
}

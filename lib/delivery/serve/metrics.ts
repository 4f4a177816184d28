import type { IncomingMessage, ServerResponse } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Store } from '../../feedback/store/store'

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export type Metrics = ReturnType<typeof serverMetrics>

/** What the server counts of itself, for Prometheus; `base` is the path the site lives under. Nothing in it is of a reader, a page or a word. */
export function serverMetrics(base = '') {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'callable_http_requests_total',
    help: 'Answers, by class of address and of status; cut: the connection broke before the answer was whole',
    labelNames: ['class', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'callable_http_request_duration_seconds',
    help: 'From the head of a request to the end of its answer',
    labelNames: ['class'],
    buckets: seconds,
    registers,
  })
  const open = new Gauge({ name: 'callable_http_requests_open', help: 'Requests that are being answered', registers })
  const writes = new Counter({
    name: 'callable_store_writes_total',
    help: 'Writes to the store, by what was written and what became of it',
    labelNames: ['entry', 'result'],
    registers,
  })
  const writing = new Histogram({
    name: 'callable_store_write_duration_seconds',
    help: 'From the wish to write until it is on the disk',
    buckets: seconds,
    registers,
  })
  let waiting = () => 0
  new Gauge({
    name: 'callable_store_waiting',
    help: 'Entries that wait for a commit',
    registers,
    collect() {
      this.set(waiting())
    },
  })

  /** Counts an exchange, from now until it is over. */
  function watch(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const kind = classOf(incoming.url ?? '', base)
    const stop = durations.startTimer({ class: kind })
    open.inc()
    outgoing.once('close', () => {
      open.dec()
      stop()
      requests.inc({ class: kind, status: outgoing.writableFinished ? `${Math.floor(outgoing.statusCode / 100)}xx` : 'cut' })
    })
  }

  /** The store, each write of which is counted. */
  function counting(store: Store): Store {
    const timed =
      <Arguments extends unknown[], Result>(entry: string, write: (...given: Arguments) => Promise<Result>) =>
      async (...given: Arguments): Promise<Result> => {
        const stop = writing.startTimer()
        try {
          const result = await write(...given)
          writes.inc({ entry, result: typeof result === 'string' ? result : 'new' })
          return result
        } catch (error) {
          writes.inc({ entry, result: 'error' })
          throw error
        } finally {
          stop()
        }
      }
    waiting = store.waiting
    return {
      ...store,
      keepFeedback: timed('feedback', store.keepFeedback),
      keepReport: timed('report', store.keepReport),
      keepAnswer: timed('answer', store.keepAnswer),
      probe: timed('probe', store.probe),
    }
  }

  return { registry, watch, counting }
}

/** What kind of thing is asked for. */
function classOf(url: string, base: string): string {
  const own = url.startsWith(base) ? url.slice(base.length) : ''
  const [, first = ''] = /^\/([^/?]*)/.exec(own) ?? []
  const classes: Record<string, string> = {
    _: 'asset',
    _next: 'asset',
    api: 'api',
    insights: 'insights',
    healthz: 'health',
    metrics: 'metrics',
  }
  return Object.hasOwn(classes, first) ? (classes[first] ?? '') : 'page'
}

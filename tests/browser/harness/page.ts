import type { RunRequestInput } from '@/lib/runtime/run-request'
import type { TapeEvent } from '@/lib/runtime/tape/event'
import { createRuntime, type RunHandlers, type Runtime } from '../../../lib/runtime/client'
import type { RuntimeOptions, RuntimeState } from '../../../lib/runtime/shared-runtime'

/** What the tests drive: runtimes by name, each with the states and events it went through. */
export type Harness = typeof harness

const runtimes = new Map<string, Runtime>()
const states: (RuntimeState & { at: number })[] = []
const events: { at: number; event: TapeEvent }[] = []

const harness = {
  states,
  events,
  lab(name = 'one', options: RuntimeOptions = {}) {
    const found = runtimes.get(name)
    if (found) return found
    const runtime = createRuntime(options)
    runtimes.set(name, runtime)
    if (name === 'one') runtime.subscribe((state) => states.push({ ...state, at: performance.now() }))
    return runtime
  },
  order: (source: string, more: Partial<RunRequestInput> = {}): RunRequestInput => ({
    files: { 'app.py': source },
    main: 'app.py',
    request: 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n',
    ...more,
  }),
  run(source: string, more: Partial<RunRequestInput> = {}, handlers: RunHandlers = {}) {
    events.length = 0
    const onEvent = (event: TapeEvent) => {
      events.push({ at: performance.now(), event })
      handlers.onEvent?.(event)
    }
    return harness.lab().run(harness.order(source, more), { ...handlers, onEvent })
  },
}

Object.assign(window, { harness })

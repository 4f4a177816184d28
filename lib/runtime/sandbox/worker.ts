import './before-python'
import type { PyodideAPI } from 'pyodide'
import { closeScope } from './bounds'
import { emitter, type WorkerMessage } from './protocol'
import { type Start, startPython } from './start-python'

/** The whole of a worker: one interpreter, one port to the page. Everything said to the page is a string, but for one snapshot. */
type Run = {
  run(order: string, emit: (line: string) => void): Promise<string>
  check(order: string, checks: string, emit: (line: string) => void): Promise<string>
  concurrent(order: string, count: number, how: string, emit: (line: string) => void, workers: number): Promise<string>
  push(step: string): void
  must_restore(): string
}

addEventListener('message', async function begin({ data }: MessageEvent<Start & { port: MessagePort }>) {
  removeEventListener('message', begin)
  const { port, ...start } = data
  const say = port.postMessage.bind(port)
  try {
    const { pyodide, snapshot } = await startPython(start)
    closeScope(globalThis)
    if (snapshot) say(snapshot, [snapshot])
    port.onmessage = listener(pyodide, (text) => say(text))
    say('ready')
  } catch (error) {
    say(`broken ${error}`)
  }
})

function listener(pyodide: PyodideAPI, say: (text: string) => void) {
  const python = pyodide.pyimport('run') as unknown as Run
  return async ({ data }: MessageEvent<string>) => {
    const asked = JSON.parse(data) as WorkerMessage
    if (asked.do === 'push') return python.push(asked.step)
    const { token } = asked
    if (asked.do === 'ping') return say(`${token}~`)
    say(`${token}>`)
    const emit = emitter(token, say)
    try {
      const result = await call(python, asked, emit)
      if (python.must_restore()) say(`${token}^`)
      say(`${token}=${result}`)
    } catch (error) {
      say(`${token}!${error}`)
    }
  }
}

function call(python: Run, asked: Exclude<WorkerMessage, { do: 'push' | 'ping' }>, emit: (line: string) => void): Promise<string> {
  if (asked.do === 'run') return python.run(asked.order, emit)
  if (asked.do === 'check') return python.check(asked.order, asked.checks, emit)
  return python.concurrent(asked.order, asked.count, asked.how, emit, asked.workers)
}

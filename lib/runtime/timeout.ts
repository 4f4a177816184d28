import type { RunRequest } from './run-request'

/** Milliseconds the page waits for a run beyond which it ends the interpreter: the order's own limit, what its client waits, and a second. For a WebSocket, the longest silence of an interpreter that still answers nothing. */
export function timeoutFor({ limits, client, mode }: RunRequest): { patience: number; live: boolean } {
  const waits = client.reduce((sum, step) => sum + step.after, 0)
  const own = limits.seconds * 1000 + 1000
  return mode === 'websocket' ? { patience: own, live: true } : { patience: own + waits, live: false }
}

/**
 * The whole script of the sandbox frame. It keeps what the page gave it (the compiled interpreter, the files, a memory
 * snapshot) and starts and ends workers on the page's word. It runs in an opaque origin, listens to the page alone, and
 * reads nothing a worker says. Its hash stands in the frame's policy, so that not a byte of it can differ.
 */
export const frameScript = `'use strict';
addEventListener('message', function take(event) {
  const control = event.ports[0]
  if (event.source !== parent || !control) return
  removeEventListener('message', take)
  const workers = new Map()
  const packs = new Map()
  let kept
  let snapshot
  const doing = {
    async keep({ wasm, stdlib, modules, worker }) {
      kept = { module: await WebAssembly.compile(wasm), stdlib, modules }
      kept.url = URL.createObjectURL(new Blob([worker], { type: 'text/javascript' }))
      control.postMessage('kept')
    },
    add({ packs: more }) {
      for (const [name, bytes] of Object.entries(more)) packs.set(name, bytes)
    },
    snapshot({ bytes }) {
      snapshot = bytes
    },
    start({ id, port, plain, take, packs: wanted }) {
      const worker = new Worker(kept.url)
      workers.set(id, worker)
      const lost = (event) => {
        event.preventDefault()
        control.postMessage('lost ' + id)
      }
      worker.onerror = worker.onmessageerror = lost
      const { module, stdlib, modules } = kept
      const start = { module, stdlib, modules, snapshot: plain ? undefined : snapshot, take, packs: Object.fromEntries(wanted.map((name) => [name, packs.get(name)])) }
      worker.postMessage({ ...start, port }, [port])
    },
    end({ id }) {
      workers.get(id)?.terminate()
      workers.delete(id)
    },
  }
  control.onmessage = async ({ data }) => {
    try {
      await doing[data.do](data)
    } catch (error) {
      control.postMessage('failed ' + error)
    }
  }
  control.postMessage('here')
})
`

/** Memory the interpreter may grow to; past it Python raises MemoryError instead of taking the page with it. */
const heapLimit = 512 * 1024 * 1024

/** Names of a worker's scope that reach outward or keep something. The policy forbids their use; without them nobody even asks. */
const outward = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'RTCDataChannel',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'indexedDB',
  'IDBFactory',
  'caches',
  'CacheStorage',
  'cookieStore',
  'FileReader',
  'FileReaderSync',
  'FontFace',
  'fonts',
  'Notification',
  'PushManager',
  'ServiceWorkerRegistration',
  'StorageManager',
  'postMessage',
  'onmessage',
  'close',
  'createImageBitmap',
]

/** Takes from the worker's scope what learner code has no use for, from the object and from its prototypes. */
export function closeScope(scope: object): void {
  for (const name of outward)
    for (let owner: object | null = scope; owner; owner = Object.getPrototypeOf(owner)) {
      const found = Object.getOwnPropertyDescriptor(owner, name)
      if (!found) continue
      if (found.configurable) Object.defineProperty(owner, name, { value: undefined, writable: false, configurable: false })
      else if (found.writable) Reflect.set(owner, name, undefined)
    }
}

/** Keeps the interpreter's memory under the limit, and makes room for a snapshot larger than the memory it starts with. */
export async function instantiate(module: WebAssembly.Module, imports: WebAssembly.Imports, room: number): Promise<WebAssembly.Instance> {
  const env = imports.env as Record<string, unknown>
  const grow = env.emscripten_resize_heap as ((size: number) => unknown) | undefined
  if (grow) env.emscripten_resize_heap = (size: number) => (size >>> 0 > heapLimit ? 0 : grow(size))
  const instance = await WebAssembly.instantiate(module, imports)
  const memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory)
  const missing = memory ? room - memory.buffer.byteLength : 0
  if (memory && missing > 0) memory.grow(Math.ceil(missing / 65_536))
  return instance
}

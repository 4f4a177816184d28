const limit = 1_000_000

/** A value as it travels in a link: deflated JSON in base64url. */
export async function packed(value: unknown): Promise<string> {
  return base64url(await through(new TextEncoder().encode(JSON.stringify(value)), new CompressionStream('deflate-raw')))
}

/** The value that was packed. Throws where the text is damaged or unpacks to more than a megabyte. */
export async function unpacked(text: string): Promise<unknown> {
  const bytes = await through(bytesOf(text), new DecompressionStream('deflate-raw'))
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>)
    .getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length
    if (size > limit) throw new Error('too long')
    pieces.push(next.value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function base64url(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))
}

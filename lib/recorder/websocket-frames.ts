import type { WebSocketFrame } from '../servers/recording'

const kinds: Record<number, WebSocketFrame[1]> = { 1: 'text', 2: 'bytes', 8: 'close', 9: 'ping', 10: 'pong' }

/** A client's frame: final, masked with a fixed mask. */
export function frameOf(opcode: 1 | 2 | 8 | 10, payload: Buffer): Buffer {
  const mask = Buffer.from([1, 2, 3, 4])
  const length = payload.length
  const head =
    length < 126
      ? Buffer.from([0x80 | opcode, 0x80 | length])
      : Buffer.concat([Buffer.from([0x80 | opcode, 0x80 | 126]), Buffer.from([length >> 8, length & 255])])
  return Buffer.concat([head, mask, payload.map((byte, i) => byte ^ (mask[i % 4] ?? 0))])
}

/** The payload of a close frame. */
export function closing(code: number, reason = ''): Buffer {
  return Buffer.concat([Buffer.from([code >> 8, code & 255]), Buffer.from(reason)])
}

/** Takes the whole frames off the front of what a server sent; an unfinished one is `rest`. */
export function readFrames(bytes: Buffer): { frames: { kind: WebSocketFrame[1]; payload: Buffer }[]; rest: Buffer } {
  const frames: { kind: WebSocketFrame[1]; payload: Buffer }[] = []
  let rest = bytes
  while (rest.length >= 2) {
    const [first = 0, second = 0] = rest
    const short = second & 127
    const from = short < 126 ? 2 : short === 126 ? 4 : 10
    if (rest.length < from) break
    const length = short < 126 ? short : short === 126 ? rest.readUInt16BE(2) : Number(rest.readBigUInt64BE(2))
    if (rest.length < from + length) break
    frames.push({ kind: kinds[first & 15] ?? 'bytes', payload: rest.subarray(from, from + length) })
    rest = rest.subarray(from + length)
  }
  return { frames, rest }
}

/** A frame's payload as the recording keeps it: text, bytes as latin-1, or the code and reason of a close. */
export function payloadText(kind: WebSocketFrame[1], payload: Buffer): string {
  if (kind === 'text') return payload.toString('utf8')
  if (kind !== 'close') return payload.toString('latin1')
  return payload.length < 2 ? '' : `${payload.readUInt16BE(0)} ${payload.subarray(2).toString('utf8')}`.trim()
}

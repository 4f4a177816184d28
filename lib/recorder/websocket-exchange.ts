import net from 'node:net'
import type { ClientStep } from '../runtime/run-request'
import { readAnswers } from '../servers/answers'
import type { WebSocketFrame } from '../servers/recording'
import { type Arrival, quarter } from './arrivals'
import { type Exchange, patience } from './exchange'
import { closing, frameOf, payloadText, readFrames } from './websocket-frames'

/** Opens a WebSocket over a raw socket, does the client's steps, then waits; a server that falls silent is sent a close. */
export function websocketExchange(port: number, request: string, steps: ClientStep[]): Promise<Exchange & { frames: WebSocketFrame[] }> {
  const received: Arrival[] = []
  const frames: WebSocketFrame[] = []
  const left = [...steps]
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true })
    let began = performance.now()
    let head = ''
    let unread = Buffer.alloc(0)
    let open = false
    let closed = false
    let timer: NodeJS.Timeout | undefined
    let over = false
    let local: number | undefined

    const finish = (end: Exchange['end']) => {
      if (over) return
      over = true
      clearTimeout(timer)
      socket.destroy()
      const parted = frames.some(([, kind]) => kind === 'close')
      resolve({
        received,
        frames,
        complete: open ? parted : refusalWhole(end === 'closed'),
        end: parted && end === 'reset' ? 'closed' : end,
        local,
      })
    }
    const close = (payload: Buffer) => {
      if (!closed) socket.write(frameOf(8, payload))
      closed = true
    }
    const proceed = () => {
      clearTimeout(timer)
      const next = left.shift()
      if (!next) timer = setTimeout(fallSilent, patience.close)
      else timer = setTimeout(() => act(next), next.after)
    }
    const act = (step: ClientStep) => {
      if (closed) return
      if (step.do === 'text') socket.write(frameOf(1, Buffer.from(step.text)))
      if (step.do === 'bytes') socket.write(frameOf(2, Buffer.from(step.latin1, 'latin1')))
      if (step.do === 'close') close(closing(step.code, step.reason))
      if (step.do === 'disconnect') return finish('left')
      proceed()
    }
    const fallSilent = () => {
      close(closing(1000))
      timer = setTimeout(() => finish('waiting'), patience.answer)
    }
    const refusalWhole = (ended: boolean) => readAnswers(head, ['GET'], ended).answers[0]?.complete ?? false
    const readHead = (data: Buffer, at: number) => {
      head += data.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      if (!head.startsWith('HTTP/1.1 101') || end < 0) {
        received.push([at, data.toString('latin1')])
        clearTimeout(timer)
        timer = refusalWhole(false)
          ? setTimeout(() => finish('open'), patience.close)
          : setTimeout(() => finish('waiting'), patience.answer)
        return
      }
      received.push([at, head.slice(0, end + 4)])
      open = true
      unread = Buffer.from(head.slice(end + 4), 'latin1')
      proceed()
    }
    socket.on('connect', () => {
      local = socket.localPort
      began = performance.now()
      socket.write(request, 'latin1')
      timer = setTimeout(() => finish('waiting'), patience.answer)
    })
    socket.on('data', (data) => {
      const at = (performance.now() - began) / 1000
      if (open) unread = Buffer.concat([unread, data])
      else readHead(data, at)
      const read = readFrames(unread)
      unread = Buffer.from(read.rest)
      for (const { kind, payload } of read.frames) {
        frames.push([quarter(at), kind, payloadText(kind, payload)])
        if (kind === 'ping') socket.write(frameOf(10, payload))
        if (kind === 'close') close(payload.subarray(0, 2))
      }
    })
    socket.on('end', () => finish('closed'))
    socket.on('error', () => finish('reset'))
    socket.on('close', () => finish('closed'))
  })
}

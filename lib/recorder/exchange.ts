import net from 'node:net'
import { methodsOf, readAnswers } from '../servers/answers'
import type { CaseStep } from '../servers/case'
import type { Arrival } from './arrivals'

export type Exchange = {
  received: Arrival[]
  complete: boolean
  end: 'closed' | 'reset' | 'open' | 'waiting' | 'left' | 'none' /** The client's own port. */
  local?: number
  /** When the request was sent, as the system counts milliseconds. */
  sentAt?: number
}

/** How long a client waits for a byte more, and for the server to close after a whole answer, in milliseconds. */
export const patience = { answer: 2500, close: 700 }

/** Sends a request over a raw socket, does the steps, and keeps what comes back and when, until the server closes, the answers are whole, or patience ends. */
export function exchange(port: number, request: string, steps: CaseStep[] = [], answerWithin = patience.answer): Promise<Exchange> {
  const methods = methodsOf([request, ...steps.flatMap((step) => ('send' in step ? step.send : []))])
  const left = [...steps]
  const received: Arrival[] = []
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true })
    let began = performance.now()
    let sent = 1
    let timer: NodeJS.Timeout | undefined
    let pending: CaseStep | undefined
    let over = false
    let local: number | undefined

    const bytes = () => received.map(([, one]) => one).join('')
    const state = (ended: boolean) => {
      const { answers } = readAnswers(bytes(), methods.slice(0, sent), ended)
      return answers.length === sent && answers.every((one) => one.complete)
    }
    const finish = (end: Exchange['end']) => {
      if (over) return
      over = true
      clearTimeout(timer)
      socket.destroy()
      const { answers } = readAnswers(bytes(), methods, end === 'closed')
      resolve({
        received,
        complete: answers.length === methods.length && answers.every((one) => one.complete),
        end,
        local,
        sentAt: performance.timeOrigin + began,
      })
    }
    const wait = () => {
      if (pending) return
      clearTimeout(timer)
      const whole = state(false)
      const next = left[0]
      if (next && (next.after !== 'answer' || whole)) {
        pending = left.shift()
        timer = setTimeout(() => act(next), next.after === 'answer' ? 20 : next.after)
      } else timer = setTimeout(() => finish(whole && !next ? 'open' : 'waiting'), whole ? patience.close : answerWithin)
    }
    const act = (step: CaseStep) => {
      pending = undefined
      if ('leave' in step) return finish('left')
      socket.write(step.send, 'latin1')
      sent += methodsOf([step.send]).length
      wait()
    }
    socket.on('connect', () => {
      local = socket.localPort
      began = performance.now()
      socket.write(request, 'latin1')
      sent = methodsOf([request]).length || 1
      wait()
    })
    socket.on('data', (data) => {
      received.push([(performance.now() - began) / 1000, data.toString('latin1')])
      wait()
    })
    socket.on('end', () => finish('closed'))
    socket.on('error', () => finish('reset'))
    socket.on('close', () => finish('closed'))
  })
}

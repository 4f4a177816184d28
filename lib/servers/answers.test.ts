import { expect, test } from 'vitest'
import { methodsOf, readAnswers } from './answers'

const ok = 'HTTP/1.1 200 OK\r\n'

test('an answer ends where its length, its last chunk or its head says', () => {
  const length = readAnswers(`${ok}Content-Length: 3\r\n\r\nabcd`, ['GET'], false)
  expect(length).toMatchObject({ answers: [{ status: 200, body: 'abc', framing: 'length', complete: true }], rest: 'd' })
  const chunks = readAnswers(`${ok}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`, ['GET'], false)
  expect(chunks).toMatchObject({ answers: [{ body: 'abc', framing: 'chunked', complete: true }], rest: '' })
  expect(readAnswers(`${ok}Content-Length: 3\r\n\r\nabc`, ['HEAD'], false)).toMatchObject({
    answers: [{ body: '', complete: true }],
    rest: 'abc',
  })
})

test('what is cut short is not complete', () => {
  for (const bytes of [
    `${ok}Content-Length: 9\r\n\r\nabc`,
    `${ok}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n`,
    `${ok}Transfer-Encoding: chunked\r\n\r\n9\r\nabc`,
  ])
    expect(readAnswers(bytes, ['GET'], true).answers[0]?.complete).toBe(false)
})

test('without framing the end of the connection is the end of the body', () => {
  expect(readAnswers(`${ok}\r\nabc`, ['GET'], false).answers[0]?.complete).toBe(false)
  expect(readAnswers(`${ok}\r\nabc`, ['GET'], true).answers[0]).toMatchObject({ framing: 'close', body: 'abc', complete: true })
})

test('bytes without a head and a status that is no number are told apart', () => {
  expect(readAnswers('no head', ['GET'], true).answers[0]).toMatchObject({ framing: 'headless', status: null, complete: false })
  expect(readAnswers('HTTP/1.1 None\r\n\r\nx', ['GET'], true).answers[0]).toMatchObject({ status: null, framing: 'close', complete: true })
})

test('100 Continue is no answer, and answers come one after the other', () => {
  const two = `HTTP/1.1 100 Continue\r\n\r\n${ok}Content-Length: 1\r\n\r\na${ok}Content-Length: 1\r\n\r\nb`
  expect(readAnswers(two, ['POST', 'GET'], false).answers.map(({ body }) => body)).toEqual(['a', 'b'])
})

test('methods are those of the request lines', () => {
  expect(methodsOf(['GET /a HTTP/1.1\r\nHost: x\r\n\r\nHEAD /b HTTP/1.1\r\n\r\n', 'hello', 'POST / HTTP/1.0\r\n\r\n'])).toEqual([
    'GET',
    'HEAD',
    'POST',
  ])
})

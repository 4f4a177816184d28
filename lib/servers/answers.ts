/** One HTTP answer as it lies in the received bytes. */
export type HttpAnswer = {
  /** The status line and headers; empty where the server sent a body and no head. */
  head: string
  /** The status, or null where there is none or it is no number. */
  status: number | null
  reason: string
  headers: [name: string, value: string][]
  /** The body with its chunking taken off. */
  body: string
  framing: 'length' | 'chunked' | 'close' | 'none' | 'headless'
  complete: boolean
}

/** Splits what a client received into answers to requests of these methods; `ended` says whether the server closed. Bytes beyond the last expected answer are `rest`. */
export function readAnswers(received: string, methods: string[], ended: boolean): { answers: HttpAnswer[]; rest: string } {
  const answers: HttpAnswer[] = []
  let rest = received
  while (rest && answers.length < methods.length) {
    const read = readAnswer(rest, methods[answers.length] ?? 'GET', ended)
    if (read.answer.status === null || read.answer.status >= 200 || read.answer.status === 101) answers.push(read.answer)
    if (read.rest === rest) break
    rest = read.rest
  }
  return { answers, rest }
}

function readAnswer(bytes: string, method: string, ended: boolean): { answer: HttpAnswer; rest: string } {
  const end = bytes.indexOf('\r\n\r\n')
  if (!bytes.startsWith('HTTP/') || end < 0) {
    const whole = { head: '', status: null, reason: '', headers: [], body: bytes, framing: 'headless', complete: false } as const
    return { answer: { ...whole, headers: [] }, rest: '' }
  }
  const head = bytes.slice(0, end + 4)
  const [line = '', ...lines] = bytes.slice(0, end).split('\r\n')
  const [, code = '', reason = ''] = /^HTTP\/\S+ ?(\S*) ?(.*)$/.exec(line) ?? []
  const status = /^\d+$/.test(code) ? Number(code) : null
  const headers = lines.map((one): [string, string] => {
    const colon = one.indexOf(':')
    return colon < 0 ? [one, ''] : [one.slice(0, colon), one.slice(colon + 1).trim()]
  })
  const known = { head, status, reason, headers }
  const after = bytes.slice(end + 4)
  const fieldOf = (name: string) => headers.find(([one]) => one.toLowerCase() === name)?.[1]
  if (method === 'HEAD' || status === 204 || status === 304 || (status !== null && status < 200))
    return { answer: { ...known, body: '', framing: 'none', complete: true }, rest: after }
  if (fieldOf('transfer-encoding')?.toLowerCase() === 'chunked') {
    const { body, complete, rest } = readChunks(after)
    return { answer: { ...known, body, framing: 'chunked', complete }, rest }
  }
  const length = fieldOf('content-length')
  if (length !== undefined && /^\d+$/.test(length)) {
    const body = after.slice(0, Number(length))
    return { answer: { ...known, body, framing: 'length', complete: body.length === Number(length) }, rest: after.slice(body.length) }
  }
  return { answer: { ...known, body: after, framing: 'close', complete: ended }, rest: '' }
}

function readChunks(bytes: string): { body: string; complete: boolean; rest: string } {
  let body = ''
  let at = 0
  for (;;) {
    const size = /^([0-9a-fA-F]+)[^\r\n]*\r\n/.exec(bytes.slice(at, at + 40))
    if (!size?.[1]) return { body, complete: false, rest: '' }
    const length = Number.parseInt(size[1], 16)
    const from = at + size[0].length
    body += bytes.slice(from, from + length)
    if (bytes.slice(from + length, from + length + 2) !== '\r\n') return { body, complete: false, rest: '' }
    at = from + length + 2
    if (length === 0) return { body, complete: true, rest: bytes.slice(at) }
  }
}

/** The methods of the requests in what a client sends: a line at the start of a message decides. */
export function methodsOf(sent: string[]): string[] {
  return sent.flatMap((bytes) =>
    [...bytes.matchAll(/(?:^|\r\n|\n)([A-Za-z]+) \S+ HTTP\/1\.[01]\r\n/g)].map(([, method]) => method ?? 'GET'),
  )
}

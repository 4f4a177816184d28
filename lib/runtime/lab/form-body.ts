import { utf8 } from '../tape/python-text'
import { utf8Bytes } from './raw-text'

/** A field of a form. A file has a name and a type of its own, and its bytes as `value`, one character each; of other fields it is text. */
export type FormField = { name: string; value: string; file?: { name: string; type: string } }

/** How a body is written: as it stands, as fields of a form, or as fields and files. */
export type BodyKind = 'text' | 'fields' | 'files'

export const urlencoded = 'application/x-www-form-urlencoded'

/** A Content-Type for fields and files, with a boundary that none of them holds. */
export function multipartType(fields: readonly FormField[]): string {
  for (let n = 1; ; n++) {
    const boundary = `callable-form-${n}`
    if (!fields.some(({ value }) => value.includes(boundary))) return `multipart/form-data; boundary=${boundary}`
  }
}

/** The boundary that a Content-Type names, where it is one for fields and files. */
export const boundaryOf = (type: string): string | undefined =>
  /^multipart\/form-data;\s*boundary="?([\w'()+,./:=?-]{1,70})"?$/i.exec(type.trim())?.[1]

/** Fields as the body of a form without files (HTML, "application/x-www-form-urlencoded"). */
export const writeFields = (fields: readonly FormField[]): string =>
  fields.map(({ name, value }) => `${escaped(name)}=${escaped(value)}`).join('&')

/** The fields of such a body; undefined where writing them again would not give it. */
export function readFields(body: string): FormField[] | undefined {
  try {
    const fields = body === '' ? [] : body.split('&').map(fieldIn)
    return writeFields(fields) === body ? fields : undefined
  } catch {
    return undefined
  }
}

function fieldIn(pair: string): FormField {
  const at = pair.indexOf('=')
  const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
  return { name: unescaped(name), value: unescaped(value) }
}

/** Fields and files as a body, one character a byte (RFC 7578). */
export function writeParts(fields: readonly FormField[], boundary: string): string {
  const parts = fields.map(({ name, value, file }) => {
    const head = `Content-Disposition: form-data; name="${quoted(name)}"`
    return file
      ? `--${boundary}\r\n${head}; filename="${quoted(file.name)}"\r\nContent-Type: ${file.type}\r\n\r\n${value}\r\n`
      : `--${boundary}\r\n${head}\r\n\r\n${utf8Bytes(value)}\r\n`
  })
  return `${parts.join('')}--${boundary}--\r\n`
}

const partHead =
  /^Content-Disposition: form-data; name="([^"\r\n]*)"(?:; filename="([^"\r\n]*)"\r\nContent-Type: ([^\r\n]+))?\r\n\r\n([\s\S]*)\r\n$/

/** The fields and files of such a body; undefined where writing them again would not give it. */
export function readParts(body: string, boundary: string): FormField[] | undefined {
  const pieces = body.split(`--${boundary}`)
  if (pieces.shift() !== '' || pieces.pop() !== '--\r\n') return undefined
  const fields: FormField[] = []
  for (const piece of pieces) {
    const [, name, file, type, bytes = ''] = partHead.exec(piece.replace(/^\r\n/, '')) ?? []
    const [text, called, value] = [utf8(name ?? ''), utf8(file ?? ''), type ? bytes : utf8(bytes)]
    if (name === undefined || text === undefined || called === undefined || value === undefined) return undefined
    fields.push({ name: unquoted(text), value, ...(type && { file: { name: unquoted(called), type } }) })
  }
  return writeParts(fields, boundary) === body ? fields : undefined
}

const escaped = (text: string): string =>
  encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replace(/[!'()~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
const unescaped = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '))

const marks: [string, string][] = [
  ['"', '%22'],
  ['\r', '%0D'],
  ['\n', '%0A'],
]
const quoted = (text: string): string => utf8Bytes(marks.reduce((said, [plain, mark]) => said.replaceAll(plain, mark), text))
const unquoted = (text: string): string => marks.reduce((said, [plain, mark]) => said.replaceAll(mark, plain), text)

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runsOf } from '@/tests/property-runs'
import { boundaryOf, multipartType, readFields, readParts, writeFields, writeParts } from './form-body'
import { bodyOf, toForm, toRaw, withBody, withFields, withKind } from './request-text'

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const name = text.filter((one) => !/%(?:22|0D|0A)/.test(one))
const bytes = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)), maxLength: 30 })
const field = fc.record({ name, value: text })
const part = fc.oneof(field, fc.record({ name, value: bytes, file: fc.record({ name, type: fc.constantFrom('a/b', 'text/plain') }) }))

test('the fields of a form are written and read', () => {
  fc.assert(
    fc.property(fc.array(field, { minLength: 1, maxLength: 5 }), (fields) => {
      expect(readFields(writeFields(fields))).toEqual(fields)
    }),
    { numRuns: runsOf(2_000) },
  )
  expect(writeFields([{ name: 'a b', value: "é&='~" }])).toBe('a+b=%C3%A9%26%3D%27%7E')
  for (const other of ['a=%', 'a=%c3', 'a', '{"a": 1}', 'a=b c']) expect(readFields(other), other).toBeUndefined()
})

test('fields and files are written and read, whatever bytes they hold', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (fields) => {
      const boundary = boundaryOf(multipartType(fields)) ?? ''
      expect(readParts(writeParts(fields, boundary), boundary)).toEqual(fields)
    }),
    { numRuns: runsOf(2_000) },
  )
  expect(multipartType([{ name: 'a', value: 'x callable-form-1' }])).toBe('multipart/form-data; boundary=callable-form-2')
  for (const other of ['', '--b', '--b--', '--b\r\nx\r\n--b--\r\n', 'x--b--\r\n']) expect(readParts(other, 'b'), other).toBeUndefined()
})

const post = toForm('POST /up HTTP/1.1\r\nHost: a\r\n\r\n')!

test('a form with a file and its bytes are two views of one thing', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const form = toForm(toRaw(withFields(post, 'files', parts)))
      expect(form && bodyOf(form)).toEqual({ kind: 'files', fields: parts })
    }),
    { numRuns: runsOf(1_000) },
  )
})

test('a body changes its kind, and its fields, type and length go along', () => {
  const fields = withKind(withBody(post, 'tea'), 'fields')
  expect(toRaw(fields)).toContain('Content-Type: application/x-www-form-urlencoded\r\n\r\nname=tea')
  const files = withKind(fields, 'files')
  expect(bodyOf(files).fields).toEqual([{ name: 'name', value: 'tea' }])
  expect(toRaw(files)).toMatch(/Content-Length: 9\d\r\nContent-Type: multipart\/form-data; boundary=callable-form-1\r\n/)
  const back = withKind(
    withFields(files, 'files', [...bodyOf(files).fields, { name: 'f', value: '\xff', file: { name: 'a', type: 'b/c' } }]),
    'fields',
  )
  expect(bodyOf(back)).toEqual({ kind: 'fields', fields: [{ name: 'name', value: 'tea' }] })
  const plain = withKind(back, 'text')
  expect(plain).toMatchObject({
    body: 'name=tea',
    headers: [
      ['Host', 'a'],
      ['Content-Length', '8'],
    ],
  })
  expect(bodyOf(plain).kind).toBe('text')
})

import type { PlacedCase } from '@/lib/servers/case'
import type { ServerOutcome } from '@/lib/servers/recording'
import { bytesOf } from '@/lib/servers/verdict'

/** A line of what came over the wire, and whether most servers sent none like it. */
export type WireLine = { text: string; other: boolean }

/** Headers that tell a server from another and nothing about the case. */
const own = /^(date|server|connection|transfer-encoding|keep-alive|via):/i

/** The bytes a client received as lines: breaks are shown where they are not those of the head. */
export function linesOf(outcome: ServerOutcome): string[] {
  const bytes = bytesOf(outcome)
  if (!bytes) return []
  return bytes
    .replace(/\r\n$/, '\r\n\0')
    .split('\r\n')
    .flatMap((line) => shown(line.replaceAll('\0', '')))
}

/** Marks the lines that fewer than half of the servers sent. */
export function marked(outcome: ServerOutcome, all: ServerOutcome[]): WireLine[] {
  const sets = all.map((other) => new Set(linesOf(other).map(keyOf)))
  return linesOf(outcome).map((text) => {
    const key = keyOf(text)
    const with_ = sets.filter((lines) => lines.has(key)).length
    return { text, other: text !== '' && !own.test(text) && with_ * 2 < sets.length }
  })
}

const keyOf = (line: string): string => line.replace(/^[^:]+:/, (name) => name.toLowerCase()).replace(/^HTTP\/1\.[01] /, 'HTTP ')

function shown(line: string): string[] {
  return line
    .split(/(?<=\n)/)
    .map((part) => part.replaceAll(/[^ -~]/g, (c) => (c === '\n' ? '\\n' : `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`)))
}

/** The request of a case as lines. */
export const requestLines = (one: PlacedCase, request: string): string[] => [
  ...request.split('\r\n').flatMap(shown),
  ...(one.steps ?? []).flatMap((step) => [
    step.after === 'answer' ? '… after the answer:' : `… after ${step.after} ms:`,
    ...('send' in step ? step.send.split('\r\n').flatMap(shown) : ['the client leaves']),
  ]),
]

import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'

/** A small wheel for tests: those files beside its metadata, a licence and a true RECORD; a file given as undefined is left away. */
export function madeWheel(
  name: string,
  version: string,
  files: Record<string, string | undefined> = {},
  headers: string[] = [],
): Uint8Array {
  const info = `${name}-${version}.dist-info`
  const all: Record<string, string | undefined> = {
    [`${name}/__init__.py`]: `name = '${name}'\n`,
    [`${info}/METADATA`]: [
      'Metadata-Version: 2.4',
      `Name: ${name}`,
      `Version: ${version}`,
      'License-Expression: MIT',
      ...headers,
      '',
      'A long description.',
    ].join('\n'),
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\n',
    [`${info}/licenses/LICENSE`]: 'You may.\n',
    ...files,
  }
  const present = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const record = present.map(([path, text]) => `${path},sha256=${createHash('sha256').update(text).digest('base64url')},${text.length}`)
  const entries = [...present, [`${info}/RECORD`, all[`${info}/RECORD`] ?? `${record.join('\n')}\n${info}/RECORD,,\n`] as const]
  return zipSync(Object.fromEntries(entries.map(([path, text]) => [path, strToU8(text)])))
}

/** What stands on the opening line of a fence after its language: `{2,4-5} title="app.py"`. */
export type FenceMeta = {
  /** Lines to mark, as written: `2,4-5`. */
  highlight?: string
  attributes: Record<string, string>
  /** Words that mean nothing here. */
  unknown: string[]
}

const pieces = /\{([\d,\s-]*)\}|([a-z]+)="([^"]*)"|(\S+)/g

/** Reads the meta of a fence; never throws, what it does not know comes back as `unknown`. */
export function parseFenceMeta(meta: string | null | undefined): FenceMeta {
  const result: FenceMeta = { attributes: {}, unknown: [] }
  for (const [, ranges, name, value, other] of (meta ?? '').matchAll(pieces)) {
    if (ranges !== undefined) result.highlight = ranges
    else if (name && value !== undefined) result.attributes[name] = value
    else if (other) result.unknown.push(other)
  }
  return result
}

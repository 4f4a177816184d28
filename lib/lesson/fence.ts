/** What stands on the opening line of a fence after its language: `{2,4-5} title="app.py"`. */
export type FenceMeta = {
  /** Lines to mark, as written: `2,4-5`. */
  highlight?: string
  attributes: Record<string, string>
  /** Words that mean nothing here. */
  unknown: string[]
}

const pieces = /\{([\d,\s-]*)\}|([\w-]+)=(?:"([^"]*)"|'([^']*)'|(?=\{[\d,\s-]*\}))|(\S+)/g

/** What other systems call a title and marked lines, and what they say of matters that the page settles. */
const titles = ['filename', 'file', 'name']
const marks = ['hl_lines', 'highlight', 'emphasize-lines']
const settled = /^(showLineNumbers|linenums|linenos|copy|wrap|switcher|package|group|icon|tab)$/i

/** Reads the meta of a fence; never throws, what it does not know comes back as `unknown`. */
export function parseFenceMeta(meta: string | null | undefined): FenceMeta {
  const result: FenceMeta = { attributes: {}, unknown: [] }
  let before = ''
  for (const [whole, ranges, name, double, single, other] of (meta ?? '').matchAll(pieces)) {
    const value = double ?? single
    if (ranges !== undefined && before && !marks.includes(before)) result.unknown.push(`${before}=${whole}`)
    else if (ranges !== undefined) result.highlight = ranges
    else if (name && value !== undefined && marks.includes(name)) result.highlight = value.trim().replace(/[\s,]+/g, ',')
    else if (name && value !== undefined && !settled.test(name)) result.attributes[titles.includes(name) ? 'title' : name] = value
    else if (other && !settled.test(other.replace(/=.*/s, ''))) result.unknown.push(other)
    before = name && value === undefined ? name : ''
  }
  return result
}

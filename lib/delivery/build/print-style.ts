/** A style sheet without its layer for paper, and that layer as a sheet of its own: a page that is read need not wait for what only print needs. Throws where the layer is never closed. */
export function withoutPrint(style: string): { style: string; print: string } {
  let rest = style
  let print = ''
  for (;;) {
    const from = rest.search(/@layer print\s*\{/)
    if (from < 0) return { style: rest, print }
    const end = closing(rest, rest.indexOf('{', from))
    print += rest.slice(from, end)
    rest = rest.slice(0, from) + rest.slice(end)
  }
}

/** The place after the brace that closes the one at `open`. */
function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at + 1
  }
  throw new Error('The print layer of a style sheet is never closed.')
}

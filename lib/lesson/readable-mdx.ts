const pieces =
  /(^[ \t>]*(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)?[ \t>]*\2[`~]*[ \t]*$)|((`+)(?!`)[^\n]*?[^`\n]\4(?!`))|(<!--[\s\S]*?-->)|<(https?:\/\/[^\s<>]+|[\w.+-]+@[\w-]+\.[\w.-]+)>|<(br|hr|wbr)[ \t]*>|(<img\b[^<>{}]*?)\/?>|(<[a-z][a-z0-9]*(?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|[\w%#.:-]+))?)+\s*\/?>)|^([ \t]*:{3,})(?:[ \t]+([a-z]+)|([a-z]+)(?=[ \t]+[^\s[{]))(?:[ \t]+([^\s[{][^\n]*?))?[ \t:]*$/gm

/** Markdown as it is commonly written, as MDX that means the same: comments and addresses of HTML, tags that need no end, values without quotes, names and titles behind `:::`. Code stays as it is; lines keep their numbers. */
export function readableMdx(text: string): string {
  return text.replace(pieces, (whole, fence, _ticks, code, _tick, comment, address, empty, image, tag, colons, apart, joined, title) => {
    if (fence !== undefined || code !== undefined) return whole
    if (comment) return String(comment).replace(/[^\n]/g, '')
    if (address) return `[${address}](${String(address).includes('://') ? '' : 'mailto:'}${address})`
    if (empty) return `<${empty}/>`
    if (image) return `${quoted(image)}/>`
    if (tag) return quoted(tag)
    return `${colons}${apart ?? joined}${title ? `[${title}]` : ''}`
  })
}

/** A tag with quotes around every value. */
const quoted = (tag: string): string =>
  tag.replace(/"[^"]*"|'[^']*'|=([^\s"'<>/]+)/g, (whole, bare) => (bare === undefined ? whole : `="${bare}"`))

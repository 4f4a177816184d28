const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text made safe for SVG content and attributes. */
export const esc = (text: string): string => text.replace(/[&<>"]/g, (c) => escapes[c] ?? c)

/** Breaks `text` into lines of at most `chars` characters, between words; a longer word stands alone, and one of twice the length is broken. */
export function wrap(text: string, chars: number): string[] {
  const lines: string[] = []
  const pieces = (word: string) => (word.length > 2 * chars ? (word.match(new RegExp(`.{1,${chars}}`, 'gsu')) ?? []) : [word])
  for (const word of text.split(/\s+/).filter(Boolean).flatMap(pieces)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= chars) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Lines of text as one `<text>`, the first with its baseline at `y`. */
export function textLines(
  lines: string[],
  x: number,
  y: number,
  className: string,
  anchor: 'start' | 'middle' | 'end',
  lineHeight: number,
): string {
  const spans =
    lines.length === 1
      ? esc(lines[0] ?? '')
      : lines.map((line, i) => `<tspan x="${x}"${i ? ` dy="${lineHeight}"` : ''}>${esc(line)}</tspan>`).join('')
  return `<text${className ? ` class="${className}"` : ''} x="${x}" y="${y}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${spans}</text>`
}

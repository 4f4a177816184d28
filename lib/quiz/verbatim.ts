/** Any text as inline code in Markdown, line breaks and backticks included. */
export function verbatim(text: string): string {
  if (text === '') return '_nothing at all_'
  const shown = text.replaceAll('\n', '↵')
  const fence = '`'.repeat(Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)) + 1)
  const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** A statement of a diagram and the line of the source where it begins, counted from 1. */
export type Statement = { text: string; line: number }

/** What stands before the first statement and says nothing about the drawing: configuration between `---`, `%%{init}%%`. Lines keep their numbers. */
function withoutSettings(source: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, '')
  return source
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*---[ \t]*\n[\s\S]*?\n[ \t]*---[ \t]*(?=\n|$)/, blank)
    .replace(/%%\{[\s\S]*?\}%%/g, blank)
    .replace(/^[ \t]*accDescr[ \t]*\{[^}]*\}/gm, blank)
    .replace(/^[ \t]*acc(Title|Descr)[ \t]*:.*$/gm, '')
    .replace(/^[ \t]*%%.*$/gm, '')
}

/** The lines of a diagram that say something, without comments and settings. */
export function diagramLines(source: string): Statement[] {
  return withoutSettings(source)
    .split('\n')
    .map((text, i) => ({ text: text.trim(), line: i + 1 }))
    .filter(({ text }) => text !== '')
}

/** The statements of a diagram, which end with a line or a semicolon; quotes may hold both, brackets a semicolon. */
export function statementsOf(source: string): Statement[] {
  const found: Statement[] = []
  let text = ''
  let line = 1
  let begun = 1
  let quoted = false
  let depth = 0
  const close = () => {
    const said = text.replace(/\s%%.*$/, '').trim()
    if (said) found.push({ text: said, line: begun })
    text = ''
    depth = 0
    quoted = false
  }
  const whole = withoutSettings(source)
  for (let i = 0; i < whole.length; i++) {
    const char = whole[i] as string
    if (char === '"') quoted = !quoted && closes(whole, i)
    if (!quoted && /[[({|]/.test(char)) depth += char === '|' && depth > 0 ? -1 : 1
    else if (!quoted && /[\])}]/.test(char)) depth = Math.max(0, depth - 1)
    if ((char === '\n' && !quoted) || (char === ';' && !quoted && depth === 0 && !/#\w+$/.test(text))) close()
    else text += char === '\n' ? '<br>' : char
    if (char === '\n') line++
    if (text.trim() === '') begun = line
  }
  close()
  return found
}

/** Whether the quote at `at` is closed on its line, or further down by one that a bracket follows. */
function closes(text: string, at: number): boolean {
  const end = text.indexOf('"', at + 1)
  return end >= 0 && (!text.slice(at, end).includes('\n') || /^\s*[\])}|]/.test(text.slice(end + 1)))
}

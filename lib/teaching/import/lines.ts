import type { ElementContent } from 'hast'

/** Text whose line breaks count, as blocks: a run of program lines is code with its indentation, any other line stands on its own. */
export function blocksOfLines(text: string): ElementContent[] {
  const lines = dedented(text.replaceAll('\t', '    ').split(/\r\n?|\n/))
  const code = lines.map((line, i) => isProgram(line, i, lines))
  const blocks: ElementContent[] = []
  let paragraph: string[] = []
  const close = () => {
    if (paragraph.length)
      blocks.push(
        element(
          'p',
          paragraph.flatMap((line, i) => (i ? [element('br', []), words(line)] : [words(line)])),
        ),
      )
    paragraph = []
  }
  for (let i = 0; i < lines.length; i++) {
    const end = runOf(code, lines, i)
    const run = lines.slice(i, end)
    if (run.length > 1 || /^ {2,}\S/.test(run[0] ?? '')) {
      close()
      blocks.push(element('pre', [element('code', [words(dedented(run).join('\n'))])]))
      i = end - 1
    } else if (lines[i]?.trim()) paragraph.push(lines[i]?.trim() ?? '')
    else close()
  }
  close()
  return blocks
}

const element = (tagName: string, children: ElementContent[]): ElementContent => ({ type: 'element', tagName, properties: {}, children })
const words = (value: string): ElementContent => ({ type: 'text', value })

/** Where the program that begins at a line ends; blank lines are of it where it goes on after them. */
function runOf(code: boolean[], lines: string[], start: number): number {
  let end = start
  for (let i = start; i < lines.length && (code[i] || !lines[i]?.trim()); i++) if (code[i]) end = i + 1
  return code[start] ? end : start
}

const opener = /^\s*(?:async )?(?:def|class|for|while|if|elif|else|try|except|finally|with|match|case)\b.*:\s*(?:#.*)?$/
const statement =
  /^\s*(?:>>> |\.\.\. |@\w|#!|[#<]\w|[})\]]|(?:return|import|pass|break|continue|raise|yield|await|assert|del)\b|from \S+ import |[\w.[\]'"]+\s*(?:[-+*/|&]?=)(?!=)\s*\S|[\w.]+\(.*\)?\s*[;:{]?$)/

function isProgram(line: string, i: number, lines: string[]): boolean {
  if (!line.trim()) return false
  const indented = /^ {2,}\S/.test(line)
  if (opener.test(line)) return indented || /^ /.test(lines[i + 1] ?? '') || statement.test(lines[i + 1] ?? '')
  const before = lines.slice(0, i).findLast((other) => other.trim()) ?? ''
  return (
    statement.test(line) || (indented && (opener.test(before) || /^ {2,}/.test(before) || /^ {4}/.test(line) || statement.test(before)))
  )
}

/** Lines without the space that all of them begin with. */
function dedented(lines: string[]): string[] {
  const margin = Math.min(...lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length))
  return Number.isFinite(margin) ? lines.map((line) => line.slice(margin).trimEnd()) : lines
}

const one = /^\s*(?:#|\/\/|--|;|%|<!--|\/\*|\{\/\*)\s*highlight-next-line\s*(?:-->|\*\/\}?)?\s*$/
const start = /^\s*(?:#|\/\/|--|;|%|<!--|\/\*|\{\/\*)\s*highlight-start\s*(?:-->|\*\/\}?)?\s*$/
const end = /^\s*(?:#|\/\/|--|;|%|<!--|\/\*|\{\/\*)\s*highlight-end\s*(?:-->|\*\/\}?)?\s*$/

/** Code without the comments that mark lines (`highlight-next-line`, `highlight-start` to `highlight-end`), and the lines they mark, counted from 1. */
export function markedLines(code: string): { code: string; marked: number[] } {
  const lines: string[] = []
  const marked: number[] = []
  let next = false
  let open = false
  for (const line of code.split('\n')) {
    if (one.test(line)) next = true
    else if (start.test(line)) open = true
    else if (end.test(line)) open = false
    else {
      lines.push(line)
      if (next || open) marked.push(lines.length)
      next = false
    }
  }
  return { code: lines.join('\n'), marked }
}

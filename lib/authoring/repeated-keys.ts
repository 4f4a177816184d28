import { visit } from 'jsonc-parser'

/** What is malformed in a data file, and where. */
export type SyntaxProblem = { line: number; column: number; message: string; remedy?: string }

/** Keys that stand twice in one object of a JSON text: only the last of them would count. */
export function repeatedKeys(text: string): SyntaxProblem[] {
  const found: SyntaxProblem[] = []
  const open: Set<string>[] = []
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(name, _offset, _length, line, column) {
      const keys = open.at(-1)
      if (keys?.has(name)) found.push({ line: line + 1, column: column + 1, message: `The key "${name}" stands twice in one object.` })
      keys?.add(name)
    },
  })
  return found
}

import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { repeatedKeys, type SyntaxProblem } from './repeated-keys'
import { yamlValue, yamlWords } from './yaml-words'

type Point = { line: number; column: number }
type Path = (string | number)[]

/** A parsed data file that still knows where each of its values stands. */
export type Located = {
  value: unknown
  /** Where the value at `path` begins, or the nearest value around it. */
  at(path: Path): Point
  /** Where the key named by the last step of `path` begins. */
  keyAt(path: Path): Point
}

/** Parses strict JSON (RFC 8259: no comments, no trailing commas, no key twice). What is malformed is said once: the rest follows from it. */
export function locateJson(text: string): { located?: Located; errors: SyntaxProblem[] } {
  const found: ParseError[] = []
  const root = treeOf(text, found)
  if (root === 'deep') return { errors: [{ line: 1, column: 1, message: 'The data is nested too deeply to be read.' }] }
  const point = pointer(text)
  const errors = [
    ...found.slice(0, 1).map((error) => ({ ...point(error.offset), message: jsonMessage(error, text) })),
    ...(found.length ? [] : repeatedKeys(text)),
  ]
  if (!root || errors.length) return { errors: errors.length ? errors : [{ line: 1, column: 1, message: 'The file is empty.' }] }
  const nodeAt = (path: Path): Node => findNodeAtLocation(root, path) ?? (path.length ? nodeAt(path.slice(0, -1)) : root)
  return {
    errors: [],
    located: {
      value: JSON.parse(text) as unknown,
      at: (path) => point(nodeAt(path).offset),
      keyAt: (path) => {
        const node = findNodeAtLocation(root, path)
        return point(node?.parent?.type === 'property' ? node.parent.offset : nodeAt(path).offset)
      },
    },
  }
}

function treeOf(text: string, found: ParseError[]): Node | undefined | 'deep' {
  try {
    return parseTree(text, found, { disallowComments: true, allowTrailingComma: false })
  } catch {
    return 'deep'
  }
}

/** Parses a YAML 1.2 mapping that begins at `firstLine` of its file. */
export function locateYaml(text: string, firstLine: number): { located?: Located; errors: SyntaxProblem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const point = (offset: number): Point => {
    const { line, col } = lines.linePos(offset)
    return { line: line + firstLine - 1, column: col }
  }
  const value = yamlValue(document)
  if ('errors' in value) return { errors: value.errors.map(({ message, pos }) => ({ ...point(pos), ...yamlWords(message) })) }
  const offsetAt = (path: Path): number => {
    const node = document.getIn(path, true)
    if (isNode(node) && node.range) return node.range[0]
    return path.length ? offsetAt(path.slice(0, -1)) : 0
  }
  return {
    errors: [],
    located: {
      value: value.value,
      at: (path) => point(offsetAt(path)),
      keyAt: (path) => {
        const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
        const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1)) : undefined
        return point(isNode(pair?.key) && pair.key.range ? pair.key.range[0] : offsetAt(path))
      },
    },
  }
}

function pointer(text: string): (offset: number) => Point {
  return (offset) => {
    const before = text.slice(0, offset).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
}

const jsonWords: Record<string, string> = {
  InvalidSymbol: 'There is a word here that JSON does not know.',
  PropertyNameExpected: 'A key in double quotes is expected here. A comma after the last entry is not allowed.',
  ValueExpected: 'A value is expected here. A comma after the last entry is not allowed.',
  ColonExpected: 'A colon is missing between key and value.',
  CommaExpected: 'A comma is missing between two entries.',
  CloseBraceExpected: 'A closing } is missing.',
  CloseBracketExpected: 'A closing ] is missing.',
  EndOfFileExpected: 'There is something after the end of the data.',
  InvalidCommentToken: 'JSON has no comments.',
  UnexpectedEndOfString: 'This string has no closing double quote.',
  InvalidEscapeCharacter: 'This string has a backslash that JSON does not know; write \\\\ for a backslash.',
  InvalidCharacter: 'This string holds a raw control character; write \\n for a line break.',
}

function jsonMessage(error: ParseError, text: string): string {
  const code = printParseErrorCode(error.error)
  if (text.slice(error.offset, error.offset + 1) === "'") return "JSON strings are written with double quotes, not '."
  return jsonWords[code] ?? `The JSON is malformed (${code}).`
}

import type { Document } from 'yaml'

type YamlFault = { message: string; pos: number }

/** What a YAML document says, or why it says nothing. */
export function yamlValue(document: Document.Parsed): { value: unknown } | { errors: YamlFault[] } {
  if (document.errors.length)
    return { errors: document.errors.slice(0, 1).map(({ message, pos }) => ({ message: message.split('\n')[0] ?? '', pos: pos[0] })) }
  try {
    return { value: document.toJS() as unknown }
  } catch (error) {
    const message = (error as Error).message
    const name = /alias[^"]*"?:? ?"?([\w-]+)"?$/i.exec(message)?.[1]
    return { errors: [{ message: name ? `Unresolved alias ${name}` : message, pos: 0 }] }
  }
}

const quotes =
  'In YAML a text that holds a colon, or begins with *, &, @, %, !, [, {, ` or a quote, stands in double quotes: title: "One: two".'

const words: [RegExp, string, string][] = [
  [/tab/i, 'A line is indented with a tab.', 'Indent YAML with spaces.'],
  [/nested mappings|implicit keys?|block mapping/i, 'There is a colon here that YAML reads as a key.', quotes],
  [/alias|anchor/i, 'A text that begins with * or & is a reference in YAML.', quotes],
  [
    /missing closing|unterminated|unexpected end/i,
    'A quote or bracket is opened here and not closed.',
    'Close it, or write \\" for a quote inside double quotes.',
  ],
  [/unique|duplicate/i, 'A key stands twice.', 'Keep one of the two.'],
  [/indent/i, 'The indentation does not fit the lines above.', 'Entries of one list or mapping begin in one column.'],
  [/plain value cannot start|reserved/i, 'A text begins with a character that means something in YAML.', quotes],
  [/escape/i, 'There is a backslash here that YAML does not know.', 'Write \\\\ for a backslash, or use single quotes.'],
]

/** An error of the parser as an author can use it: fact and remedy. */
export function yamlWords(message: string): { message: string; remedy: string } {
  const known = words.find(([pattern]) => pattern.test(message))
  return known ? { message: known[1], remedy: known[2] } : { message: message.replace(/ at line \d+.*$/, ''), remedy: quotes }
}

import type { z } from 'zod'
import { didYouMean } from './did-you-mean'
import { knownKeys } from './known-keys'
import type { Located } from './located'
import type { Problem } from './problem'

type Issue = z.core.$ZodIssue
type Path = (string | number)[]

/** Holds the value at `base` of a located file against a schema; every issue is worded for the author of `file`, who knows the whole as `root`. */
export function parseLocated<Schema extends z.ZodType>(
  schema: Schema,
  located: Located,
  file: string,
  root: string,
  base: Path = [],
): { data?: z.infer<Schema>; problems: Problem[] } {
  const parsed = schema.safeParse(valueAt(located.value, base) ?? {})
  if (parsed.success) return { data: parsed.data, problems: [] }
  return { problems: parsed.error.issues.flatMap((issue) => issueProblems(flattened(issue), schema, base, located, file, root)) }
}

/** A union reports the branch that came closest: the one whose first complaint lies deepest. */
function flattened(issue: Issue): Issue {
  if (issue.code !== 'invalid_union' || !issue.errors.length) return issue
  const deepest = issue.errors.flat().reduce((a, b) => (b.path.length > a.path.length ? b : a))
  return deepest.path.length ? flattened({ ...deepest, path: [...issue.path, ...deepest.path] } as Issue) : issue
}

function issueProblems(issue: Issue, schema: z.ZodType, base: Path, located: Located, file: string, root: string): Problem[] {
  const path = [...base, ...(issue.path as Path)]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      file,
      ...located.keyAt([...path, key]),
      place: placeName(root, [...path, key]),
      fact: `Unknown key "${key}".`,
      remedy: `Remove it, or mend its spelling.${didYouMean(key, knownKeys(schema, issue.path))}`,
    }))
  const problem = { file, ...located.at(path), place: placeName(root, path) }
  if (valueAt(located.value, path) === undefined && path.length > 0)
    return [{ ...problem, fact: `"${path.at(-1)}" is missing.`, remedy: `Add it: ${expectation(issue)}.` }]
  const found = valueAt(located.value, path)
  return [{ ...problem, fact: `Expected ${expectation(issue)}, found ${shown(found)}.`, remedy: remedyOf(issue, found) }]
}

function remedyOf(issue: Issue, found: unknown): string {
  if (issue.code === 'invalid_value')
    return `Write one of these.${typeof found === 'string' ? didYouMean(found, issue.values.map(String)) : ''}`
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'Write year, month and day, with two digits for the last two.'
  if (issue.code === 'invalid_type' && issue.expected === 'array') return 'Put it into [ ], or begin each entry with a hyphen.'
  if (issue.code === 'too_small' && Array.isArray(found)) return `Add ${Number(issue.minimum) - found.length} more.`
  return 'Give it such a value.'
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return article(issue.expected)
    case 'invalid_value':
      return issue.values.map((v) => JSON.stringify(v)).join(' or ')
    case 'too_small':
      return issue.origin === 'array'
        ? `at least ${issue.minimum} ${plural(Number(issue.minimum), 'entry', 'entries')}`
        : issue.origin === 'string'
          ? 'some text'
          : `at least ${issue.minimum}`
    case 'too_big':
      return issue.origin === 'string' ? `at most ${issue.maximum} characters` : `at most ${issue.maximum}`
    case 'invalid_union':
      return [...new Set(issue.errors.flatMap(([first]) => (first ? expectation(first) : [])))].join(' or ') || 'another kind of value'
    case 'invalid_format':
      return formats[issue.format] && /^Invalid/.test(issue.message) ? (formats[issue.format] ?? '') : issue.message
    default:
      return issue.message.replace(/\.$/, '')
  }
}

const formats: Record<string, string> = {
  date: 'a date such as 2026-11-29',
  datetime: 'a date and a time such as 2026-11-29T10:30:00Z',
  time: 'a time such as 10:30',
  url: 'an address such as https://example.org/page',
  email: 'an address such as name@example.org',
}

const article = (type: string): string =>
  ({
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    object: 'an object',
    record: 'an object',
    boolean: 'true or false',
  })[type] ?? type

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many)

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length ? `a list of ${value.length}` : 'an empty list'
  if (value && typeof value === 'object') return 'an object'
  if (value === '') return 'an empty text'
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((v, step) => (v && typeof v === 'object' ? (v as Record<string | number, unknown>)[step] : undefined), value)
}

/** `questions[1].answer`: a path as an author would point at it. */
export function placeName(root: string, path: Path): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name ? `${name}.${step}` : String(step)),
    root,
  )
}

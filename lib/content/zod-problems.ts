import type { z } from 'zod'
import { didYouMean } from './did-you-mean'
import type { Located } from './located'
import type { Problem } from './problem'

type Issue = z.core.$ZodIssue
type Path = (string | number)[]

/** Words each issue Zod found in `located` for the author of `file`; `root` names the value as a whole (`questions`, `guide`). */
export function zodProblems(error: z.ZodError, located: Located, file: string, root = ''): Problem[] {
  return error.issues.flatMap((issue) => issueProblems(flattened(issue), located, file, root))
}

/** A union reports the branch that came closest: the one whose first complaint lies deepest. */
function flattened(issue: Issue): Issue {
  if (issue.code !== 'invalid_union' || !issue.errors.length) return issue
  const deepest = issue.errors.flat().reduce((a, b) => (b.path.length > a.path.length ? b : a))
  return deepest.path.length ? flattened({ ...deepest, path: [...issue.path, ...deepest.path] } as Issue) : issue
}

function issueProblems(issue: Issue, located: Located, file: string, root: string): Problem[] {
  const path = issue.path as Path
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      file,
      ...located.keyAt([...path, key]),
      place: placeName(root, [...path, key]),
      fact: `Unknown key "${key}".`,
      remedy: `Remove it, or mend its spelling.${didYouMean(key, knownKeys(issue))}`,
    }))
  const missing = valueAt(located.value, path) === undefined && path.length > 0
  return [
    {
      file,
      ...located.at(path),
      place: placeName(root, path),
      ...(missing
        ? { fact: `"${path.at(-1)}" is missing.`, remedy: `Add it: ${expectation(issue)}.` }
        : { fact: `Expected ${expectation(issue)}, found ${shown(valueAt(located.value, path))}.` }),
    },
  ]
}

function knownKeys(issue: Issue): string[] {
  return 'inst' in issue && issue.inst && typeof issue.inst === 'object' && 'shape' in issue.inst
    ? Object.keys(issue.inst.shape as object)
    : []
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
    default:
      return issue.message.replace(/\.$/, '')
  }
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

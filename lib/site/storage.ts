/** Keys of everything the site keeps in the browser: one record a key, so that a damaged one never costs another. */
export const key = {
  theme: 'callable/theme',
  seed: 'callable/seed',
  /** When the next question is due for review, in milliseconds since 1970. */
  due: 'callable/due',
  answer: (phase: string, question: string) => `callable/answer/${phase}/${question}`,
  read: (phase: string) => `callable/read/${phase}`,
  here: (guide: string) => `callable/here/${guide}`,
  exercise: (phase: string, exercise: string) => `callable/exercise/${phase}/${exercise}`,
  lab: (lab: string) => `callable/lab/${lab}`,
  opinion: (page: string) => `callable/opinion${page}`,
  final: (guide: string) => `callable/final/${guide}`,
  /** A final check that is under way; stays on its device. */
  open: (guide: string) => `callable/open/${guide}`,
  /** Work on an assignment; leaves its device as a hand-in. */
  work: (assignment: string) => `callable/work/${assignment}`,
}

const kept = ['answer', 'read', 'here', 'exercise', 'lab', 'final'] as const
export type KeyKind = (typeof kept)[number]

/** Which kind of record of a reader's progress stands under a key; undefined where it is none. */
export function kindOfKey(name: string): KeyKind | undefined {
  const kind = /^callable\/([a-z]+)\/./.exec(name)?.[1]
  return kept.find((one) => one === kind)
}

/** Fired on `document` after the site kept something. */
export const changed = 'callable:progress'

/** The text kept under a key; null where there is none or the browser refuses. */
export function load(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** Keeps text under a key and tells the page; does nothing where the browser refuses. */
export function save(name: string, text: string): void {
  try {
    localStorage.setItem(name, text)
  } catch {
    // Private windows and full disks: the page works on without a memory.
  }
  document.dispatchEvent(new Event(changed))
}

/** Forgets what is kept under a key. */
export function remove(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}

/** Every key that begins so. */
export function keysUnder(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix))
  } catch {
    return []
  }
}

/** The JSON object kept under a key; undefined where it is absent, damaged or no object. */
export function loadRecord(name: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(load(name) ?? 'null')
    return value && typeof value === 'object' ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

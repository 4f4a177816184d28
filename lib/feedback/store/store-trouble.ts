/** Something wrong with the store as a whole, with a code as the database's own errors have. */
export class StoreTrouble extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** Whether an error says that the file has to be opened anew before it can be used again. */
export const isLost = (error: unknown): boolean => /^SQLITE_(GONE|CORRUPT|NOTADB|IOERR|READONLY|CANTOPEN)/.test(codeOf(error))

/** Whether an error is about what one entry holds, so that others can be kept. */
export const isOfEntry = (error: unknown): boolean =>
  error instanceof TypeError || /^(SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)|2[23])/.test(codeOf(error))

/** What is wrong with the file of SQLite in a folder, in a sentence, and what helps. */
export function sqliteTrouble(error: unknown, folder: string): string {
  const code = codeOf(error)
  const why = reasonOf(error)
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return `The file feedback.db in ${folder} is damaged (${why}). Put it aside, with -wal and -shm, and bring in the last backup: npm run restore -- FILE`
  if (code === 'SQLITE_GONE') return `${why}: what is sent now is kept in a new file. Bring in the last backup: npm run restore -- FILE`
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return `The disk of the data folder ${folder} is full (${why}). Make room there.`
  if (/^SQLITE_BUSY/.test(code)) return `The file feedback.db in ${folder} is locked (${why}). End the other program that holds it.`
  return `The data folder ${folder} cannot be used (${why}). Make it writable, or choose another with DATA_DIR.`
}

/** What is wrong with the PostgreSQL at a place, in a sentence, and what helps. */
export function postgresTrouble(error: unknown, place: string): string {
  const remedy: Record<string, string> = {
    '53100': 'Make room on its disk.',
    '25006': 'Let it be written, or name the one that can be in DATABASE_URL.',
  }
  return `The database at ${place} cannot be used (${reasonOf(error)}). ${remedy[codeOf(error)] ?? 'Start it, or correct DATABASE_URL.'}`
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return String((error as { code?: unknown } | undefined)?.code ?? '')
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  if (!(error instanceof Error)) return String(error)
  const code = codeOf(error)
  return code && code !== 'SQLITE_GONE' && !error.message.includes(code) ? `${code}: ${error.message}` : error.message
}

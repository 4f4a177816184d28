import { dateInWords } from '../review/in-words'

/** When an assignment is due, the whole of that day included, and whether that has passed. */
export function DueNote({ due, now }: { due: string; now: number }) {
  const end = endOfDue(due)
  return (
    <p className="checklist__due">
      Due {dateInWords(end)}.{now > end && ' That day has passed: you can hand in all the same, and it will be seen.'}
    </p>
  )
}

/** The last moment of a day (YYYY-MM-DD) where the reader is. */
export const endOfDue = (due: string): number => new Date(`${due}T23:59:59.999`).getTime()

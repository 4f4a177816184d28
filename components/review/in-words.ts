const day = 24 * 60 * 60 * 1000

/** A day to come as it is said: tomorrow, in 4 days, on 12 January. */
export function dayInWords(at: number, now: number): string {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0)
  const days = Math.round((midnight(at) - midnight(now)) / day)
  if (days < 1) return 'later today'
  if (days === 1) return 'tomorrow'
  return days < 15 ? `in ${days} days` : `on ${dateInWords(at)}`
}

/** 23 November 2026. */
export const dateInWords = (at: number): string =>
  new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

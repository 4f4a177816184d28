import { countsAnswers, feedbackAddress } from './address'

let began = typeof performance === 'undefined' ? 0 : performance.now()

/** Tells the server of a first answer, where the site counts them and the reader has not asked not to be followed. Lost where it cannot be sent at once: nothing of it is kept. */
export function countAnswer(answer: { page: string; question: string; version: string; picked: string[]; right: boolean }): void {
  const ms = Math.min(3_600_000, Math.round(performance.now() - began))
  began = performance.now()
  if (!countsAnswers || declines()) return
  fetch(`${feedbackAddress}/answer`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...answer, ms }),
    credentials: 'omit',
    keepalive: true,
  }).catch(() => undefined)
}

/** Do Not Track and Global Privacy Control. */
const declines = (): boolean =>
  navigator.doNotTrack === '1' || ('globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true)

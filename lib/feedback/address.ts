const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '')

/** Where pages send what readers say, without a closing slash: FEEDBACK_URL at build, otherwise the API beside the pages. Empty: the site is built without. */
export const feedbackAddress = (process.env.FEEDBACK_URL ?? `${base}/api`).replace(/\/$/, '')

/** Whether first answers are counted. */
export const countsAnswers = feedbackAddress !== '' && process.env.ANSWER_STATISTICS === 'on'

/** The origin of an API that lives elsewhere, which pages have to be allowed to speak to; undefined where it is the site's own. */
export function feedbackOrigin(): string | undefined {
  return URL.canParse(feedbackAddress) ? new URL(feedbackAddress).origin : undefined
}

/** The page that is open, as the API names it. */
export const pageHere = (): string => location.pathname.slice(base.length).replace(/\/+$/, '') || '/'

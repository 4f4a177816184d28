import { html } from 'hono/html'
import type { Share } from '../../quiz/statistics/proportion'
import { trendPlot } from './plots'

const most = 8

const dayOf = (since: string): string =>
  since ? new Date(since).toLocaleDateString('en', { day: 'numeric', month: 'short', timeZone: 'UTC' }) : '?'

/** A share over the versions of a text, the newest few, under a heading. */
export const versionTrend = (versions: { since: string; current: boolean; helpful: Share }[], title: string) => html`<figure class="trend">
<figcaption>${title}</figcaption>
${trendPlot(
  versions.slice(-most).map(({ since, current, helpful }) => ({ label: dayOf(since), share: helpful, current })),
  title,
)}
</figure>`

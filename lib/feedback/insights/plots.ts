import { html } from 'hono/html'
import type { Share } from '../../quiz/statistics/proportion'

/** 0.625 → “63 %”. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`

const spoken = ({ count, of, low, high }: Share): string =>
  of ? `${percent(count / of)}, ${count} of ${of}; with that many, between ${percent(low)} and ${percent(high)}` : 'nothing yet'

const across = (share: number): string => (4 + share * 152).toFixed(1)

/** A share as a point on a line from nothing to all, with the range it can be trusted in. */
export const dotPlot = (share: Share) => html`<svg class="plot is-dot" viewBox="0 0 160 22" role="img" aria-label="${spoken(share)}">
<path class="axis" d="M4 11h152M4 7v8M80 9v4M156 7v8"/>
${share.of ? html`<path class="range" d="M${across(share.low)} 11H${across(share.high)}"/><circle cx="${across(share.share)}" cy="11" r="4.5"/>` : ''}
</svg>`

/** A share as a bar. The number stands beside it as text, so this is for the eye alone. */
export const bar = (share: number) => html`<svg class="plot is-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
<rect class="ground" width="100" height="10"/><rect width="${(share * 100).toFixed(1)}" height="10"/>
</svg>`

export type TrendPoint = { label: string; share: Share; current: boolean }

const step = 84
const [top, bottom] = [14, 94]
const at = (share: number): string => (bottom - share * (bottom - top)).toFixed(1)

/** Shares version by version: a point each with its range, joined in order; the version that stands now is filled. */
export function trendPlot(points: TrendPoint[], of: string) {
  const x = (index: number) => 48 + index * step
  const width = 48 + points.length * step - 30
  const known = points.flatMap(({ share }, index) => (share.of ? [`${x(index)} ${at(share.share)}`] : []))
  const said = points.map(({ label, share }) => `${label}: ${spoken(share)}`).join('. ')
  return html`<svg class="plot is-trend" viewBox="0 0 ${width} 126" width="${width}" height="126" role="img" aria-label="${of}. ${said}">
<path class="axis" d="M30 ${bottom}H${width}M30 ${top}H${width}M30 ${(top + bottom) / 2}H${width}"/>
<text x="24" y="${top + 4}" class="end">all</text><text x="24" y="${(top + bottom) / 2 + 4}" class="end">half</text><text x="24" y="${bottom + 4}" class="end">none</text>
${known.length > 1 ? html`<path class="join" d="M${known.join('L')}"/>` : ''}
${points.map(
  ({ label, share, current }, index) => html`<g class="${current ? 'is-now' : ''}">
${share.of ? html`<path class="range" d="M${x(index)} ${at(share.low)}V${at(share.high)}"/><circle cx="${x(index)}" cy="${at(share.share)}" r="5"/>` : ''}
<text x="${x(index)}" y="120" class="middle">${label}</text></g>`,
)}
</svg>`
}

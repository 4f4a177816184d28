import { html } from 'hono/html'
import { bar, dotPlot, percent } from './plots'
import type { QuestionFigures } from './questions'
import { versionTrend } from './version-trend'

/** A question: how many were right at first, which choice drew whom, and how that went from version to version. */
export function questionMatter({ page, question, text, see, choices, versions, reports }: QuestionFigures, base: string) {
  const now = versions.at(-1)
  const words = (choice: string) => choice.split(' ').map((id) => withCode(choices[id] ?? id))
  return html`<section class="one"><h3><a href="${base}${page}/#q-${question}">${withCode(text)}</a></h3>
<p class="facts">${
    now
      ? html`${dotPlot(now.item.difficulty)} <span>${now.item.difficulty.count} of ${now.item.difficulty.of} right at first, in ${now.seconds} s (median)</span>`
      : 'Never answered.'
  }
${now && !now.current ? html`<b>Changed since; no answer to the new version yet.</b>` : ''}
${reports ? html`<b>Reported ${reports} ${reports === 1 ? 'time' : 'times'}.</b>` : ''}
${see ? html`<a href="${base}${page}/#${see}">The section that teaches it</a>` : ''}</p>
${
  now
    ? html`<ul class="bars is-choices">${now.item.choices.map(
        ({ choice, right, share }) => html`<li class="${right ? 'is-right' : choice === now.item.pull?.choice ? 'is-pull' : ''}">
<span>${words(choice).map((one, index) => html`${index ? ' + ' : ''}${one}`)}</span>${bar(share.share)}
<span class="n">${percent(share.share)}${right ? html` <b>right</b>` : choice === now.item.pull?.choice ? html` <b>${percent(now.item.pull.share.share)} of the wrong</b>` : ''}</span></li>`,
      )}</ul>`
    : ''
}
${
  versions.length > 1
    ? versionTrend(
        versions.map(({ since, current, item }) => ({ since, current, helpful: item.difficulty })),
        'Right at first, by version of the question',
      )
    : ''
}</section>`
}

/** An author's words with their \`code\` set as code. */
const withCode = (text: string) => text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part))

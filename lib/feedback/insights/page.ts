import { html } from 'hono/html'
import type { Insights, ReaderWords } from './insights'
import { bar, dotPlot } from './plots'
import { questionMatter } from './question-matter'
import { versionTrend } from './version-trend'
import type { PageFigures } from './votes'

/** Everything readers said, drawn: pages, sections, questions, and their own words. */
export const insightsMatter = (
  { pages, questions, said, elsewhere }: Insights,
  base: string,
) => html`<main id="main" class="notice insights">
<h1 class="title">Insights</h1>
<p class="lead">What readers said of the pages, and what the questions say of them. The line beside a point is where the share can be
with so few answers; a rewrite has helped when the new point leaves the old line, and when nobody points at a section since.</p>
<h2 id="pages">Pages</h2>
${pages.length ? pageTable(pages, base) : html`<p>Nobody has said anything yet.</p>`}
${elsewhere ? html`<p class="facts">Beside these, ${elsewhere} ${elsewhere === 1 ? 'opinion is' : 'opinions are'} of no page that the site has now, or too scattered to show.</p>` : ''}
${pages.map((page) => pageMatter(page, base))}
<h2 id="questions">Questions</h2>
${
  questions.length
    ? html`<p>Rows without a name cannot be joined, so how well a question tells the strong from the weak cannot be known here.
What can: how many were right at first, and whether the wrong answers share one belief (one choice drew them) or are guesses (all drew alike).</p>
${questions.map((question) => questionMatter(question, base))}`
    : html`<p>No answers. They are counted where <code>ANSWER_STATISTICS=on</code> at build and at start.</p>`
}
<h2 id="words">In their own words</h2>
${said.length ? html`<ol class="words">${said.map((one) => wordsOf(one, base))}</ol>` : html`<p>None yet.</p>`}
</main>`

const pageTable = (pages: PageFigures[], base: string) => html`<table class="figures">
<thead><tr><th scope="col">Page</th><th scope="col">Helpful</th><th scope="col" class="n">Yes</th><th scope="col" class="n">Of</th><th scope="col" class="n">Reports</th></tr></thead>
<tbody>${pages.map(
  ({ page, title, helpful, reports }) => html`<tr>
<th scope="row"><a href="${base}${page}/">${title}</a></th>
<td>${dotPlot(helpful)}</td><td class="n">${helpful.count}</td><td class="n">${helpful.of}</td><td class="n">${reports}</td></tr>`,
)}</tbody>
</table>`

function pageMatter({ page, title, versions, sections }: PageFigures, base: string) {
  if (versions.length < 2 && !sections.length) return ''
  const both = versions.length > 1 && sections.length > 0
  const most = Math.max(...sections.map((section) => section.reports))
  return html`<section class="one ${both ? 'has-both' : ''}"><h3>${title}</h3>
${versions.length > 1 ? versionTrend(versions, 'Helpful, by version of the text') : ''}
${
  sections.length
    ? html`<div><h4>Where readers found something wrong</h4><ul class="bars is-places">${sections.map(
        (section) => html`<li><a href="${base}${page}/#${section.id}">${section.title}</a>${bar(section.reports / most)}
<span class="n">${section.reports}${versions.length > 1 ? html`, ${section.reportsNow || 'none'} since` : ''}</span></li>`,
      )}</ul></div>`
    : ''
}</section>`
}

const wordsOf = ({ at, page, title, about: kind, helpful, place, passage, picked, words }: ReaderWords, base: string) => html`<li>
<p class="of"><time datetime="${at}">${at.slice(0, 10)}</time> <a href="${base}${page}/${anchorOf(kind, place)}">${title}</a>
${kind === 'page' ? html`<b>${helpful ? 'helpful' : 'not helpful'}</b>` : html`<b>${kind} reported</b>`}</p>
${passage ? html`<blockquote>${passage}</blockquote>` : ''}
${picked?.length ? html`<p class="picked">Question ${place}; picked ${picked.join(', ')}.</p>` : ''}
${words ? html`<p>${words}</p>` : ''}</li>`

const anchorOf = (kind: ReaderWords['about'], place?: string): string => (place ? (kind === 'question' ? `#q-${place}` : `#${place}`) : '')

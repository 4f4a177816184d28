import { lazyStyles } from '../../site/lazy-styles'

/** Classes of what few pages show, and which a script adds only where an island asks questions that the page does not hold yet. Each one more doubles the sheets that the policy may have to name. */
const figures = ['loop', 'match', 'extra', 'seq', 'versus']

/** Islands that ask questions, save that of a lesson, which holds its own. */
const asksLater = new RegExp(`data-island="(?:${lazyStyles.answered.islands.filter((name) => name !== 'quiz').join('|')})"`)

/** The style sheet without the rules of figures that the page does not show. */
export function withoutUnusedFigures(style: string, page: string): string {
  const unused = figures.filter(
    (name) => !new RegExp(`class="(?:[^"]* )?${name}[ "]`).test(page) && !(name === 'match' && asksLater.test(page)),
  )
  if (!unused.length) return style
  const about = new RegExp(`\\.(?:${unused.join('|')})(?![\\w])`)
  return style.replace(/([^{}@;]+)\{[^{}]*\}/g, (rule, selectors: string) =>
    selectors.split(/,(?![^(]*\))/).every((selector) => about.test(selector)) ? '' : rule,
  )
}

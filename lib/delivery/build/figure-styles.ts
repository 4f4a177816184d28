/** Classes of what few pages show and no script adds. Each one more doubles the sheets that the policy may have to name. */
const figures = ['loop', 'match']

/** The style sheet without the rules of figures that the page does not show. */
export function withoutUnusedFigures(style: string, page: string): string {
  const unused = figures.filter((name) => !new RegExp(`class="(?:[^"]* )?${name}[ "]`).test(page))
  if (!unused.length) return style
  const about = new RegExp(`\\.(?:${unused.join('|')})(?![\\w])`)
  return style.replace(/([^{}@;]+)\{[^{}]*\}/g, (rule, selectors: string) =>
    selectors.split(/,(?![^(]*\))/).every((selector) => about.test(selector)) ? '' : rule,
  )
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong with a page as it stands, or with a part of it, in both themes, a line each. They differ in colours alone: what has to do with those is looked at in both. */
export async function axeViolations(page: Page, part = 'html'): Promise<string[]> {
  const found: string[] = []
  for (const [colorScheme, runOnly] of [
    ['light', rules],
    ['dark', colourRules],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    found.push(...(await violationsNow(page, part, runOnly)).map((line) => `${colorScheme}: ${line}`))
  }
  return found
}

// The page keeps its policy: the protocol brings axe in, not the page.
async function violationsNow(page: Page, part: string, runOnly: readonly string[]): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page)
  const run = async (expression: string) => {
    const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  // A colour on its way from one theme to the other is neither's.
  await run('for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish()')
  if (!(await run('"axe" in window'))) await run(`${source}; undefined`)
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] })
  const violations = await run(`axe.run('${part}', ${options}).then(({ violations }) => violations)`)
  await devtools.detach()
  return violations.map(
    (v: { id: string; nodes: { html: string }[] }) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`,
  )
}

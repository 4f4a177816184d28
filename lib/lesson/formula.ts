import katex from 'katex'

/** A formula as MathML, which browsers set by themselves: neither script nor style sheet nor font. Throws where it does not parse. */
export function formulaHtml(tex: string, display: boolean): string {
  return katex
    .renderToString(tex, { displayMode: display, output: 'mathml', throwOnError: true, strict: 'ignore', trust: false, maxExpand: 200 })
    .replace(/^<span class="katex">|<\/span>$/g, '')
    .replace(/ style="[^"]*"/g, '')
}

/** What keeps a formula from being set; undefined where nothing does. */
export function mathFault(tex: string): string | undefined {
  try {
    formulaHtml(tex, false)
    return undefined
  } catch (error) {
    return `The formula does not parse: ${(error as Error).message.replace(/^KaTeX parse error: /, '')}.`
  }
}

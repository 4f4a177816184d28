import fs from 'node:fs'
import path from 'node:path'
import { html, raw } from 'hono/html'

/** A page that is made when it is asked for; its parts come from hono/html, which escapes what is put in. */
export type MadePage = { title: string; main: ReturnType<typeof html>; sheet?: string }

/** Dresses pages as those of the built site in `out` are, policy and style sheet included: masthead and foot are those of its page for what is not there. */
export function siteFrame(out: string): (page: MadePage) => Promise<string> {
  return async ({ title, main, sheet }) => {
    const page = fs.readFileSync(path.join(out, '404.html'), 'utf8')
    const [before = '', after = ''] = page.split(/<main[\s>][\s\S]*<\/main>/)
    const link = sheet ? await html`<link rel="stylesheet" href="${sheet}">` : ''
    const name = / · ([^<]*)<\/title>/.exec(before)?.[1] ?? ''
    const head = before.replace(/<title>[^<]*<\/title>/, () => String(html`<title>${title} · ${raw(name)}</title>${raw(link)}`))
    return `${head}${await main}${after}`
  }
}

import fs from 'node:fs'
import path from 'node:path'

/** Bytes of one page as they travel (brotli where the build made it), the shared ones counted with each page; its style sheet is part of the HTML. */
export type PageWeight = { page: string; html: number; script: number; fonts: number }

/** What a browser fetches for `page` (a path such as `/glossary`) of the built site before any interaction. */
export function weighPage(out: string, page: string): PageWeight {
  const file = path.join(out, page, 'index.html')
  const html = fs.readFileSync(file, 'utf8')
  const scripts = addresses(html, /<script[^>]* src="([^"]+)"/g)
  const imported = scripts.flatMap((script) => fetchedAtOnce(out, script))
  const fonts = addresses(html, /url\(([^)"]+\.woff2)\)/g)
  const sum = (files: string[]) => [...new Set(files)].reduce((bytes, name) => bytes + transferred(out, name), 0)
  return {
    page,
    html: transferred(out, path.join(page, 'index.html')),
    script: sum([...scripts, ...imported]),
    fonts: sum(fonts),
  }
}

function addresses(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}

/** What the first script fetches by itself once the page is there; islands wait for an interaction. */
function fetchedAtOnce(out: string, script: string): string[] {
  const code = fs.readFileSync(path.join(out, script), 'utf8')
  return [...code.matchAll(/import\("(\.\/start[^"]+)"\)/g)].map((match) => path.posix.join(path.posix.dirname(script), match[1] ?? ''))
}

function transferred(out: string, name: string): number {
  const file = path.join(out, name)
  return fs.statSync(fs.existsSync(`${file}.br`) ? `${file}.br` : file).size
}

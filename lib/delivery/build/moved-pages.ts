import fs from 'node:fs/promises'
import path from 'node:path'
import { type Content, phasePath } from '../../content/model'
import { href } from '../../site/href'
import { leadingOn } from './leading-on'
import { sharedPlaces } from './shared-places'

/** Writes a small document for every address that leads elsewhere: the number of a phase, and the own address of a question and of a lab, whose link shows what it is. The numbers are listed for hosts that read a `_redirects` file as well; `npm start` and nginx follow the same list. */
export async function writeMovedPages(out: string, content: Content): Promise<void> {
  const lines: string[] = []
  for (const phase of content.guides.flatMap((guide) => guide.phases)) {
    const from = `/guides/${phase.guide}/${phase.number}`
    const to = href(phasePath(phase))
    await write(from, leadingOn(phase.title, to))
    lines.push(`${href(from).replace(/\/$/, '')} ${to} 301`, `${href(from)} ${to} 301`)
  }
  for (const { path: from, title, to, preview } of sharedPlaces(content)) await write(from, leadingOn(title, href(to), preview))
  await fs.writeFile(path.join(out, '_redirects'), `${lines.join('\n')}\n`)

  async function write(address: string, html: string) {
    const folder = path.join(out, address)
    await fs.mkdir(folder, { recursive: true })
    await fs.writeFile(path.join(folder, 'index.html'), html)
  }
}

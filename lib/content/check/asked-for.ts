import fs from 'node:fs'
import path from 'node:path'
import { didYouMean } from '../../authoring/did-you-mean'
import { folderAt, subfolders } from '../../authoring/read-folder'

/** What `npm run check` shall look at: a content folder, one guide of it, one phase of that. */
export type AskedFor = { folder: string; guide?: string; phase?: string }

/** Reads GUIDE, GUIDE/PHASE or FOLDER as it was typed; without it, the whole of `content`. Throws a sentence where it names nothing. */
export function askedFor(named: string | undefined, content: string): AskedFor {
  if (named === undefined) return { folder: content }
  const guides = subfolders(folderAt(content), 'guides').map(({ name }) => name)
  const inside = path.relative(path.join(content, 'guides'), path.resolve(named))
  const [guide = '', phase, ...more] = (guides.includes(inside.split(path.sep)[0] ?? '') ? inside : named).split(/[\\/]/).filter(Boolean)
  if (guides.includes(guide) && !more.length) {
    const phases = subfolders(folderAt(path.join(content, 'guides', guide))).map(({ name }) => name.replace(/^\d+-/, ''))
    const slug = phase?.replace(/^\d+-/, '')
    if (slug !== undefined && !phases.includes(slug))
      throw new Error(`The guide "${guide}" has no phase "${phase}".${didYouMean(slug, phases)} Its phases are ${phases.join(', ')}.`)
    return { folder: content, guide, phase: slug }
  }
  if (fs.existsSync(path.join(named, 'guides'))) return { folder: named }
  throw new Error(`There is no guide "${named}" in ${content}/guides, and no content folder of this name.${didYouMean(named, guides)}`)
}

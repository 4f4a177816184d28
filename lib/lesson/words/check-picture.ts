import type { Node } from 'mdast'
import { didYouMean } from '../../authoring/did-you-mean'
import type { Picture } from '../picture'
import type { Report, WordContext } from './word'

/** The picture that an author names by its path from the phase. */
export const pictureNamed = (pictures: ReadonlyMap<string, Picture> | undefined, url: string): Picture | undefined =>
  pictures?.get(decodeURI(url).replace(/^\.\//, ''))

/** Says where a picture that is named is not among the files of the phase. */
export function checkPicture(node: Node, place: string, url: string, { pictures }: WordContext, report: Report): void {
  if (/^[a-z]+:|^\/\//i.test(url)) {
    report(
      node,
      place,
      `"${url}" is a picture of another site; a page loads nothing foreign.`,
      'Put the file beside lesson.mdx and name it.',
    )
    return
  }
  if (pictureNamed(pictures, url)) return
  const known = [...(pictures?.keys() ?? [])]
  report(
    node,
    place,
    `"${url}" names no picture of this phase.${didYouMean(url, known)}`,
    'Put the file beside lesson.mdx, or mend the name.',
  )
}

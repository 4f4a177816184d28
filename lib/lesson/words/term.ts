import { z } from 'zod'
import { didYouMean } from '../../authoring/did-you-mean'
import { termId } from '../term-id'
import { anchor } from './props'
import { word } from './word'

/** `<Term>` */
export const termWord = word({
  where: 'inline',
  says: 'A word of the glossary; its definition opens on hover, focus and tap.',
  props: z.strictObject({ id: anchor.optional().describe('Id in the glossary, where it is not the word itself.') }),
  example: 'The server fills <Term>environ</Term> and calls your <Term id="callable">callable</Term>.',
  check(node, _props, { terms }, report) {
    const id = termId(node)
    if (terms.has(id)) return
    const fact = `The glossary has no term "${id}".${didYouMean(id, terms)}`
    report(node, '<Term>', fact, 'Add it to content/glossary.json, or name its id: <Term id="…">.')
  },
})

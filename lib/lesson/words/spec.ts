import { z } from 'zod'
import { didYouMean } from '../../authoring/did-you-mean'
import { text } from './props'
import { word } from './word'

/** `<Spec>` */
export const specWord = word({
  where: 'inline',
  says: 'A link to a clause of a specification. Its text is the name of the clause, unless you write another.',
  props: z.strictObject({
    doc: text.describe('Id of the document in content/specs.json.'),
    clause: text.describe('Anchor of the clause, listed there.'),
  }),
  example: 'Headers wait for the first chunk (<Spec doc="pep-3333" clause="the-start-response-callable" />).',
  check(node, { doc, clause }, { specs }, report) {
    const spec = specs[doc]
    if (!spec) report(node, '<Spec> doc', `content/specs.json has no document "${doc}".${didYouMean(doc, Object.keys(specs))}`)
    else if (!spec.clauses[clause])
      report(
        node,
        '<Spec> clause',
        `${spec.title} has no clause "${clause}" in content/specs.json.${didYouMean(clause, Object.keys(spec.clauses))}`,
        'Add it there with the heading it has in the document.',
      )
  },
})

import { z } from 'zod'
import { didYouMean } from '../../authoring/did-you-mean'
import { text } from './props'
import { word } from './word'

/** `<GuideLink>` */
export const guideLinkWord = word({
  where: 'inline',
  says: 'The name of another guide: a link once it exists, and until then the name and “planned”.',
  props: z.strictObject({ to: text.describe('Folder of the guide, listed under related in guide.json.') }),
  example: 'Routing comes back in <GuideLink to="flask-from-zero" />.',
  check(node, { to }, { guides }, report) {
    if (guides.has(to)) return
    report(
      node,
      '<GuideLink> to',
      `There is no guide "${to}".${didYouMean(to, guides)}`,
      'List it under "related" in guide.json, as planned.',
    )
  },
})

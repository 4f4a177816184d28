import { z } from 'zod'
import { didYouMean } from '../../authoring/did-you-mean'
import { word } from './word'

/** `<OnServers>` */
export const onServersWord = word({
  where: 'block',
  says: 'What real servers did with one case of content/servers: who answered what, with versions and date, and a link to all of it.',
  props: z.strictObject({
    case: z
      .string()
      .regex(/^[a-z]+\/[a-z0-9-]+$/, 'a group and a case, such as wsgi/return-str')
      .describe('Group and id of the case: wsgi/return-str.'),
  }),
  example: '<OnServers case="wsgi/return-str" />',
  check(node, { case: one }, { cases }, report) {
    if (cases.has(one)) return
    const fact = `content/servers/cases has no case "${one}".${didYouMean(one, cases)}`
    report(node, '<OnServers> case', fact, 'Write it as its group and its id.')
  },
})

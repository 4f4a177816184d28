import { z } from 'zod'
import { text } from './props'
import { word } from './word'

/** `<Tabs>` */
export const tabsWord = word({
  where: 'block',
  says: 'Ways of doing one thing, of which a reader chooses one. Without a script they work all the same; paper shows every one.',
  props: z.strictObject({}),
  example:
    '<Tabs>\n<Tab title="gunicorn">\n\n```bash\ngunicorn app:app\n```\n\n</Tab>\n<Tab title="uvicorn">\n\n```bash\nuvicorn app:app\n```\n\n</Tab>\n</Tabs>',
})

/** `<Tab>` */
export const tabWord = word({
  where: 'block',
  inside: 'Tabs',
  says: 'One of the ways inside Tabs.',
  props: z.strictObject({ title: text.describe('A word or two.') }),
  example: '',
})

import { z } from 'zod'
import { word } from './word'

/** `<FileTree>` */
export const fileTreeWord = word({
  where: 'block',
  says: 'Files and folders: a list, with what lies in a folder as the list below it. Words behind a name say what it is.',
  props: z.strictObject({}),
  example: '<FileTree>\n\n- shop/\n  - app.py: the callable\n  - templates/\n    - shop.html\n\n</FileTree>',
})

import { z } from 'zod'
import { didYouMean } from '../../authoring/did-you-mean'
import { anchor } from './props'
import { word } from './word'

/** `<Exercise>` */
export const exerciseWord = word({
  where: 'block',
  says: 'A task to solve in the page, from this phase’s `exercises/` folder: `exercise.json`, `starter.py`, `solution.py`, `checks.py`, and answers that must fail in `wrong/`.',
  props: z.strictObject({ id: anchor.describe('Name of the folder in exercises/; the anchor as well.') }),
  example: '',
  anchor: ({ id }) => ({ what: 'exercise', given: id }),
  check(node, { id }, { exercises }, report) {
    if (exercises.has(id)) return
    const fact = `"${id}" names no folder in exercises/.${didYouMean(id, exercises.keys())}`
    report(node, '<Exercise> id', fact, 'Add the folder with exercise.json, starter.py, solution.py and checks.py, or mend the name.')
  },
})

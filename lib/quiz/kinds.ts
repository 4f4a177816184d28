import { choiceKind } from './kinds/choice'
import type { KindOfQuestion } from './kinds/kind'
import { lineKind } from './kinds/line'
import { orderKind } from './kinds/order'
import { predictKind } from './kinds/predict'
import { textKind } from './kinds/text'
import type { Kind } from './task'

/** Every kind of question an author can write. */
export const kinds: Record<Kind, KindOfQuestion> = {
  choice: choiceKind,
  choices: choiceKind,
  predict: predictKind,
  order: orderKind,
  line: lineKind,
  text: textKind,
}

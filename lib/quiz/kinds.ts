import { choice } from './kind/choice'
import type { KindOfQuestion } from './kind/kind'
import { line } from './kind/line'
import { order } from './kind/order'
import { predict } from './kind/predict'
import { text } from './kind/text'
import type { Kind } from './task'

/** Every kind of question an author can write. */
export const kinds: Record<Kind, KindOfQuestion> = { choice, choices: choice, predict, order, line, text }

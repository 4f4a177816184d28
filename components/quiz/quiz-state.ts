import { choiceOrder } from '@/lib/quiz/choice-order'
import { offeredOf } from '@/lib/quiz/judge'
import { kindOf } from '@/lib/quiz/kinds'
import type { Response } from '@/lib/quiz/kinds/kind'
import type { QuestionView } from '@/lib/quiz/question-view'

export type QuizItem = {
  id: string
  /** Ids of what is offered in the order this reader sees them. */
  order: string[]
  response: Response
  verdict: 'open' | 'right' | 'wrong'
  /** The button was pressed with nothing given. */
  nudged: boolean
  /** The question is no longer the one that was answered. */
  changed: boolean
}

export type QuizState = { hydrated: boolean; items: QuizItem[] }

export type StoredResponse = { id: string; response: Response; right: boolean; changed: boolean }

export type QuizEvent =
  | { type: 'hydrated'; orders: string[][]; kept: StoredResponse[] }
  | { type: 'give'; id: string; response: Response }
  | { type: 'check'; id: string; right: boolean }
  | { type: 'retry' }

/** The state the server renders: nothing answered, the author's order unless that is the answer. */
export function initialQuiz(questions: QuestionView[]): QuizState {
  return {
    hydrated: false,
    items: questions.map((question) => ({
      id: question.id,
      order: kindOf(question).arranged === 'astray' ? choiceOrder(question, 1, question.id) : offeredOf(question),
      response: [],
      verdict: 'open',
      nudged: false,
      changed: false,
    })),
  }
}

/** What an event makes of the quiz. Pure. */
export function quizReducer(state: QuizState, event: QuizEvent): QuizState {
  switch (event.type) {
    case 'hydrated':
      return {
        hydrated: true,
        items: state.items.map((item, index) => {
          const kept = event.kept.find(({ id }) => id === item.id)
          const order = event.orders[index] ?? item.order
          if (!kept) return { ...item, order }
          return kept.changed
            ? { ...item, order, changed: true }
            : { ...item, order, response: kept.response, verdict: kept.right ? 'right' : 'wrong' }
        }),
      }
    case 'give':
      return change(state, event.id, { response: event.response, verdict: 'open', nudged: false })
    case 'check':
      return change(state, event.id, (item) =>
        item.response.some(Boolean) ? { verdict: event.right ? 'right' : 'wrong', nudged: false, changed: false } : { nudged: true },
      )
    case 'retry':
      return {
        ...state,
        items: state.items.map((item) => (item.verdict === 'wrong' ? { ...item, response: [], verdict: 'open', nudged: false } : item)),
      }
  }
}

function change(state: QuizState, id: string, to: Partial<QuizItem> | ((item: QuizItem) => Partial<QuizItem>)): QuizState {
  return {
    ...state,
    items: state.items.map((item) => (item.id === id ? { ...item, ...(typeof to === 'function' ? to(item) : to) } : item)),
  }
}

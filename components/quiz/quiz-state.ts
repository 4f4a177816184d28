import type { QuestionView } from '@/lib/quiz/view'

export type Item = {
  id: string
  /** Choice ids in the order this reader sees them. */
  order: string[]
  picked: string[]
  verdict: 'open' | 'right' | 'wrong'
  /** The button was pressed with nothing picked. */
  nudged: boolean
  /** The question is no longer the one that was answered. */
  changed: boolean
}

export type QuizState = { awake: boolean; items: Item[] }

export type QuizEvent =
  | { type: 'woke'; orders: string[][]; kept: { id: string; picked: string[]; right: boolean; changed: boolean }[] }
  | { type: 'pick'; id: string; picked: string[] }
  | { type: 'check'; id: string; right: boolean }
  | { type: 'retry' }

/** The state the server renders: nothing answered, the author's order. */
export function begin(questions: QuestionView[]): QuizState {
  return {
    awake: false,
    items: questions.map(({ id, choices }) => ({
      id,
      order: choices.map((c) => c.id),
      picked: [],
      verdict: 'open',
      nudged: false,
      changed: false,
    })),
  }
}

/** What an event makes of the quiz. Pure. */
export function reduce(state: QuizState, event: QuizEvent): QuizState {
  switch (event.type) {
    case 'woke':
      return {
        awake: true,
        items: state.items.map((item, index) => {
          const kept = event.kept.find(({ id }) => id === item.id)
          const order = event.orders[index] ?? item.order
          if (!kept) return { ...item, order }
          return kept.changed
            ? { ...item, order, changed: true }
            : { ...item, order, picked: kept.picked, verdict: kept.right ? 'right' : 'wrong' }
        }),
      }
    case 'pick':
      return change(state, event.id, { picked: event.picked, verdict: 'open', nudged: false })
    case 'check':
      return change(state, event.id, (item) =>
        item.picked.length ? { verdict: event.right ? 'right' : 'wrong', nudged: false, changed: false } : { nudged: true },
      )
    case 'retry':
      return {
        ...state,
        items: state.items.map((item) => (item.verdict === 'wrong' ? { ...item, picked: [], verdict: 'open', nudged: false } : item)),
      }
  }
}

function change(state: QuizState, id: string, to: Partial<Item> | ((item: Item) => Partial<Item>)): QuizState {
  return {
    ...state,
    items: state.items.map((item) => (item.id === id ? { ...item, ...(typeof to === 'function' ? to(item) : to) } : item)),
  }
}

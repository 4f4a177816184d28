import { keyOf, offeredOf } from './judge'
import { kindOf, type Task } from './kinds'
import { shuffled } from './shuffle'

/** Ids of what a task offers in the order in which a reader with this seed sees it. Lines keep theirs; things to put in order never begin in the right one. */
export function choiceOrder(task: Task, seed: number, name: string): string[] {
  const offered = offeredOf(task)
  const { arranged } = kindOf(task)
  if (arranged === 'as-written') return offered
  for (let turn = 0; ; turn++) {
    const order = shuffled(offered, seed, turn ? `${name}#${turn}` : name)
    if (arranged !== 'astray' || order.join() !== keyOf(task).join()) return order
  }
}

import { keyOf, offeredOf } from './judge'
import { shuffled } from './shuffle'
import type { Task } from './task'

/** Ids of what a task offers in the order in which a reader with this seed sees it. Lines keep theirs; things to put in order never begin in the right one. */
export function choiceOrder(task: Task, seed: number, name: string): string[] {
  const offered = offeredOf(task)
  if (task.kind === 'line') return offered
  for (let turn = 0; ; turn++) {
    const order = shuffled(offered, seed, turn ? `${name}#${turn}` : name)
    if (task.kind !== 'order' || order.join() !== keyOf(task).join()) return order
  }
}

import type { IslandName } from './island'

type Wake = (root: HTMLElement, props: unknown) => void

/** Where each island's code is; a chunk is fetched when its island comes near. */
export const islands: Record<IslandName, () => Promise<{ wake: Wake }>> = {
  quiz: () => import('../quiz/quiz.wake'),
  filter: () => import('../servers/filter.wake'),
}

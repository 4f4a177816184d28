import type { IslandName } from './island'

type Wake = (root: HTMLElement, props: unknown) => void | Promise<void>

/** Where each island's code is; a chunk is fetched when its island comes near. */
export const islands: Record<IslandName, () => Promise<{ wake: Wake }>> = {
  quiz: () => import('../quiz/quiz.wake'),
  review: () => import('../review/review.wake'),
  practice: () => import('../review/practice.wake'),
  final: () => import('../review/final.wake'),
  certificate: () => import('../review/certificate.wake'),
  'progress-file': () => import('../review/progress-file.wake'),
  helpful: () => import('../feedback/helpful.wake'),
  'code-maker': () => import('../teach/code-maker.wake'),
  sheets: () => import('../teach/sheets.wake'),
  assign: () => import('../assignment/assign.wake'),
  assignment: () => import('../assignment/assignment.wake'),
  class: () => import('../class/class.wake'),
  embed: () => import('../embed/embed.wake'),
  snippet: () => import('../embed/snippet.wake'),
  filter: () => import('../servers/filter.wake'),
}

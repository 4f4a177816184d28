/** The client roots of the site, and the module of each that wakes it: `wake(root, props)`. */
export const islands = {
  quiz: 'components/quiz/quiz.wake.tsx',
  review: 'components/review/review.wake.tsx',
  practice: 'components/review/practice.wake.tsx',
  final: 'components/review/final.wake.tsx',
  certificate: 'components/review/certificate.wake.tsx',
  'progress-file': 'components/review/progress-file.wake.tsx',
  helpful: 'components/feedback/helpful.wake.tsx',
  'code-maker': 'components/teach/code-maker.wake.tsx',
  sheets: 'components/teach/sheets.wake.tsx',
  assign: 'components/assignment/assign.wake.tsx',
  assignment: 'components/assignment/assignment.wake.tsx',
  class: 'components/class/class.wake.tsx',
  embed: 'components/embed/embed.wake.tsx',
  snippet: 'components/embed/snippet.wake.tsx',
  filter: 'components/servers/filter.wake.tsx',
} as const
export type IslandName = keyof typeof islands

/** Style sheets that come with an island instead of with the page: where they are written, and which islands need them. */
export const lazyStyles = {
  lab: { file: 'components/lab/lab.css', islands: [] },
  search: { file: 'components/search/search.css', islands: [] },
  review: { file: 'components/review/review.css', islands: ['certificate', 'final', 'practice', 'progress-file', 'review'] },
  answered: {
    file: 'components/quiz/answered.css',
    islands: ['assignment-view', 'embed', 'final', 'practice', 'questions', 'quiz', 'review'],
  },
  forms: { file: 'components/feedback/forms.css', islands: ['assignment-view', 'embed', 'final', 'helpful', 'practice', 'quiz', 'review'] },
} as const satisfies Record<string, { file: string; islands: string[] }>
export type LazyStyle = keyof typeof lazyStyles

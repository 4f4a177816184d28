/** Style sheets that come with an island instead of with the page, and where they are written. */
export const lazyStyles = {
  lab: 'components/lab/lab.css',
  review: 'components/review/review.css',
  answered: 'components/quiz/answered.css',
  forms: 'components/feedback/forms.css',
} as const
export type LazyStyle = keyof typeof lazyStyles

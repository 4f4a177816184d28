import type { QuestionView } from '@/lib/quiz/question-view'
import { reread } from './reread'

/** The way to the paragraph that teaches a question: marked by us on the lesson’s own page, by the browser from anywhere else. */
export function SeeLink({ see }: { see: NonNullable<QuestionView['see']> }) {
  const words = see.reread ? `:~:text=${encodeURIComponent(see.reread).replaceAll('-', '%2D')}` : ''
  return (
    <p className="see">
      {see.page ? (
        <a href={`${see.page}#${see.id}${words}`}>Re-read: {see.title}</a>
      ) : (
        <a href={`#${see.id}`} data-reread={see.reread ?? ''} onClick={(event) => reread(event.currentTarget)}>
          Re-read: {see.title}
        </a>
      )}
    </p>
  )
}

import { type Content, guidePath } from '@/lib/content/model'
import { href } from '@/lib/site/href'
import { Island } from '../island/island'
import { PracticeFrame } from './practice-frame'
import { ProgressFile } from './progress-file.island'
import { Review } from './review.island'

/** What is due today, the ways of practice by guide, and the reader’s own records. */
export function ReviewPage({ content }: { content: Content }) {
  const decks = content.guides.map((guide) => href(`${guidePath(guide.slug)}/questions.json`))
  return (
    <PracticeFrame title="Review" lead="What you answered comes back shortly before you would forget it.">
      <Island alone name="review" component={Review} props={{ decks }} />
      <section aria-labelledby="ways">
        <h2 id="ways">Other ways to practise</h2>
        <ul className="review__ways">
          {content.guides.map((guide) => (
            <li key={guide.slug}>
              {guide.title}: <a href={href(`${guidePath(guide.slug)}/practice`)}>mixed practice</a>,{' '}
              <a href={href(`${guidePath(guide.slug)}/final`)}>final check</a>,{' '}
              <a href={href(`${guidePath(guide.slug)}/certificate`)}>certificate</a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="yours">
        <h2 id="yours">Your progress is yours</h2>
        <p>
          Answers, exercises and edits are kept in this browser, and none of it leads to you elsewhere. Save them to a file to take them to
          another device: what both know is put together, and bringing in the same file twice changes nothing.
        </p>
        <Island alone name="progress-file" component={ProgressFile} props={{}} />
      </section>
      <section aria-labelledby="how">
        <h2 id="how">How the days are chosen</h2>
        <p>
          By FSRS, a published model of memory, from your own answers: the first one of each sitting says what you remembered. A question is
          due when the model gives you nine chances in ten of still knowing it. If you stay away, nothing piles up against you: the most
          forgotten come first, fifteen at a time.
        </p>
      </section>
    </PracticeFrame>
  )
}

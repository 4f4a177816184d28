import { type Phase, phasePath } from '@/lib/content/model'
import { feedbackAddress } from '@/lib/feedback/address'
import { Island } from '../island/island'
import { Helpful } from './helpful.island'

/** The last question of a phase, put to the reader about the page; nothing where the site is built without feedback. */
export function HelpfulSection({ phase }: { phase: Phase }) {
  if (!feedbackAddress) return null
  return (
    <section className="helpful" aria-labelledby="helpful">
      <Island name="helpful" component={Helpful} props={{ page: phasePath(phase), version: phase.version }} />
    </section>
  )
}

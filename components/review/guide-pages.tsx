import { type Guide, guidePath } from '@/lib/content/model'
import { href } from '@/lib/site/href'
import { site } from '@/lib/site/site'
import { Island } from '../island/island'
import { Certificate } from './certificate.island'
import { Final } from './final.island'
import { Practice } from './practice.island'
import { PracticeFrame } from './practice-frame'

const deckOf = (guide: Guide) => href(`${guidePath(guide.slug)}/questions.json`)

/** Mixed practice over a guide. */
export function PracticePage({ guide }: { guide: Guide }) {
  return (
    <PracticeFrame
      guide={guide}
      title="Mixed practice"
      lead="Ten questions at a time from all phases, shuffled. What you missed comes first, then what you were never asked."
    >
      <Island alone name="practice" component={Practice} props={{ deck: deckOf(guide) }} />
    </PracticeFrame>
  )
}

/** The final check of a guide. */
export function FinalPage({ guide }: { guide: Guide }) {
  return (
    <PracticeFrame
      guide={guide}
      title="Final check"
      lead="Twenty questions, drawn evenly from every phase. No word until the end; then the count by phase, and where to read again. Every answer is kept as you give it, so you can stop and go on later."
    >
      <Island alone name="final" component={Final} props={{ deck: deckOf(guide) }} />
    </PracticeFrame>
  )
}

/** The sheet that says what was recorded of a guide. */
export function CertificatePage({ guide }: { guide: Guide }) {
  return (
    <PracticeFrame guide={guide} title="Certificate" lead="A sheet to print. It says what this browser recorded, and no more than that.">
      <Island alone name="certificate" component={Certificate} props={{ deck: deckOf(guide), site: site.name }} />
    </PracticeFrame>
  )
}

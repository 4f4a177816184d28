import { exercisesOf } from '@/lib/content/lab-data-of'
import { type Phase, phasePath } from '@/lib/content/model'
import { phaseQuestions } from '@/lib/content/phase-questions'
import { href } from '@/lib/site/href'
import { site } from '@/lib/site/site'
import { samplesOf } from '@/lib/teaching/places'
import { Island } from '../island/island'
import { Embed } from './embed.island'

/** What of a phase can stand inside another page: no masthead, no foot, one line that says where it is from. */
export function EmbedPage({ phase }: { phase: Phase }) {
  const page = href(phasePath(phase))
  const labs = [...samplesOf(phase).flatMap(({ id, lab }) => (lab ? id : [])), ...exercisesOf(phase)]
  return (
    <main id="main" className="embed">
      <h1 className="vh">{phase.title}</h1>
      <Island
        name="embed"
        component={Embed}
        props={{
          phase: `${phase.guide}/${phase.slug}`,
          questions: phaseQuestions(phase, page),
          labs,
          sheet: href(`${phasePath(phase)}/labs.json`),
        }}
      />
      <p className="embed__from">
        From{' '}
        <a href={page} target="_blank" rel="noopener">
          {phase.title}
        </a>{' '}
        on {site.name}
      </p>
    </main>
  )
}

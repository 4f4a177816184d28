import { type Phase, phasePath } from '@/lib/content/model'
import { href } from '@/lib/site/href'

/** A number's page: leads on to the phase, on any host and without a script. */
export function PhaseMoved({ phase }: { phase: Phase }) {
  const to = href(phasePath(phase))
  return (
    <main id="main" className="notice">
      <meta httpEquiv="refresh" content={`0; url=${to}`} />
      <h1 className="title">Phase {phase.number}</h1>
      <p>
        Phase {phase.number} is <a href={to}>{phase.title}</a>.
      </p>
    </main>
  )
}

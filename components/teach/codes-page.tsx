import { type Guide, type Phase, phasePath } from '@/lib/content/model'
import { href } from '@/lib/site/href'
import { site } from '@/lib/site/site'
import { placesOf } from '@/lib/teaching/places'
import { Island } from '../island/island'
import { CodeMaker } from './code-maker.island'
import { QrCode } from './qr-code'
import { TeachFrame } from './teach-frame'

const kinds = {
  lesson: 'Lesson',
  heading: 'Section',
  sample: 'Sample',
  lab: 'Lab',
  exercise: 'Exercise',
  quiz: 'Quiz',
  question: 'Question',
} as const

/** Every place of a phase with its address and the QR code of it. */
export function CodesPage({ guide, phase }: { guide: Guide; phase: Phase }) {
  const notes = `/teach${phasePath(phase).replace('/guides', '')}`
  return (
    <TeachFrame
      title="Links and QR codes"
      lead={`Every place of “${phase.title}” that can be pointed at. The page prints.`}
      above={[
        { title: 'Teaching', path: '/teach' },
        { title: `${guide.title}: ${phase.title}`, path: notes },
      ]}
    >
      {!process.env.SITE_URL && (
        <p className="teach__plain">This copy of the site was built without SITE_URL, so its codes lead to {site.origin}.</p>
      )}
      <section aria-labelledby="other">
        <h2 id="other">Any other address</h2>
        <p>
          A lab’s Share button makes a link that holds its code and its request. Paste that, or the link of an assignment, to have its code.
        </p>
        <Island alone name="code-maker" component={CodeMaker} props={{}} />
      </section>
      <ul className="codes">
        {placesOf(phase).map(({ kind, title, path }) => {
          const address = `${site.origin}${href(path)}`
          return (
            <li key={path}>
              <QrCode address={address} label={`QR code: ${title}`} />
              <div>
                <small>{kinds[kind]}</small>
                <a href={href(path)}>{title}</a>
                <code>{address}</code>
              </div>
            </li>
          )
        })}
      </ul>
    </TeachFrame>
  )
}

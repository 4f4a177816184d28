import { href } from '@/lib/site/href'
import { exportQuestions } from '@/lib/teaching/export-questions'

/** Files with the questions of a guide or a phase for other systems, and what each of them cannot carry. */
export function ExportLinks({ guide, phase, of }: { guide: string; phase?: string; of?: string }) {
  const id = phase ? 'take' : `take-${guide}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>Take the questions{of && ` of ${of}`} along</h2>
      <ul className="teach__take">
        {exportQuestions(guide, phase).map(({ name, title, losses }) => (
          <li key={name}>
            <a href={href(`/teach/${guide}/take/${name}`)} download>
              {title}
            </a>
            <details>
              <summary>What it does not carry</summary>
              <pre>{losses || 'Nothing is lost.'}</pre>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { Section } from '@/lib/lesson/lesson'
import { Icon } from '../icon/icon'

/** “On this page”: the sections, the current one marked by the page script. */
export function PageRail({ sections }: { sections: Section[] }) {
  return (
    <details className="rail rail-page">
      <summary>
        <b>On this page</b>
        <Icon name="down" />
      </summary>
      <nav className="rail__in" aria-label="On this page">
        <p className="rail__title">On this page</p>
        <ol className="toc" data-toc>
          {sections
            .filter((section) => section.depth === 2)
            .map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
        </ol>
      </nav>
    </details>
  )
}

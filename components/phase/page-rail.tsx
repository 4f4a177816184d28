import type { Section } from '@/lib/lesson/lesson'
import { Icon } from '../icon/icon'

/** “On this page”: the sections, the current one marked by the page script. Where there is no room it is the bar that stays: phase, section, minutes left. */
export function PageRail({ name, sections }: { name: string; sections: Section[] }) {
  return (
    <details className="rail rail-page">
      <summary>
        <b>{name}</b>{' '}
        <span className="rail__now" data-bar>
          On this page
        </span>
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

import { casesOf, type Servers } from '@/lib/content/read-servers'
import { rows } from '@/lib/servers/rows'
import { shapes } from '@/lib/servers/verdict'
import { href } from '@/lib/site/href'
import { Island } from '../island/island'
import { Filter } from './filter.island'
import { Matrix } from './matrix'
import { ShapeLegend, ShapeSprite } from './shape'

/** The matrix: every case against every server. A table without script; with it, searched and filtered. */
export function ServersPage({ servers }: { servers: Servers }) {
  const { groups, recordings } = servers
  const systems = [...new Set(recordings.map(({ system }) => system))].sort().reverse()
  const recorded = recordings.map((one) => one.recorded).sort()
  const filter = {
    servers: rows.filter(({ name }) => recordings.some(({ server }) => server === name)).map(({ name, title }) => ({ name, title })),
    shapes: Object.entries(shapes).filter(([name]) => name !== 'whole' && name !== 'left'),
  }
  return (
    <main id="main" className="servers">
      <ShapeSprite />
      <h1 className="title">What real servers do</h1>
      <p className="lead">
        {casesOf(servers).length} small apps, right ones and broken ones, each served by the real thing and asked over a raw socket. Nobody
        promises most of this. It is what happened.
      </p>
      <p className="servers__made">
        Recorded {recorded.at(-1)} on {systems.join(' and ')}, the newest from PyPI: {recordings.length} servers and versions. A column
        shows the newest; an older version is named where it did something else. A marked cell did what most of the others did not.
        <span className="servers__narrow"> On a narrow screen one cell stands for all that did the same; a case’s own page has each.</span>
      </p>
      <nav className="servers__ways" aria-label="Groups">
        {groups.map(({ name, title, families }) => (
          <a key={name} href={`#${name}`}>
            {title} <small>{families.reduce((n, family) => n + family.cases.length, 0)}</small>
          </a>
        ))}
        <a href={href('/servers/concurrency')}>Eight requests at once</a>
        <a href={href('/servers/frameworks')}>Inside the frameworks</a>
        <a href={href('/servers/fidelity')}>The labs beside them</a>
        <a href={href('/servers/runs')}>Where the figures in the lessons come from</a>
        <a href={href('/servers/data.json')} download="callable-servers.json">
          All of it as JSON
        </a>
        <a href={href('/servers/data.schema.json')}>Its schema</a>
      </nav>
      <ShapeLegend />
      <Island alone name="filter" component={Filter} props={filter} />
      {groups.map((group) => (
        <Matrix key={group.name} group={group} recordings={recordings} />
      ))}
    </main>
  )
}

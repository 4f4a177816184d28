import { isRunnableCase } from '@/lib/content/lab-data-of'
import type { Content } from '@/lib/content/model'
import { ruleNamed, taughtAt } from '@/lib/runtime/tape/rules'
import { type PlacedCase, requestOf } from '@/lib/servers/case'
import { casePath, cellsOf, columnsOf, speaksOf } from '@/lib/servers/matrix'
import { href } from '@/lib/site/href'
import { Sample } from '../lesson/sample'
import { Spec } from '../lesson/spec'
import { requestLines } from './lines'
import { Observed } from './observed'
import { ShapeSprite } from './shape'
import { VerdictWords } from './verdict-cell'

type Props = { content: Content; one: PlacedCase; before?: PlacedCase; after?: PlacedCase }

/** One case: the code, what the spec says, and what each server did, side by side. */
export function CasePage({ content, one, before, after }: Props) {
  const cells = cellsOf(one, columnsOf(content.servers.recordings, speaksOf(one)))
  const [doc = '', clause = ''] = one.clause.split('#')
  const rule = one.breaks ? ruleNamed(one.breaks) : undefined
  const newest = cells.flatMap(({ seen }) => (seen[0] ? [seen[0].outcome] : []))
  const asks = one.request !== undefined || one.steps !== undefined
  return (
    <main id="main" className="servers is-case" data-labs={href(`${casePath(one)}/labs.json`)}>
      <ShapeSprite />
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={href('/servers')}>What real servers do</a> / <a href={href(`/servers#${one.group}`)}>{titleOf(content, one)}</a> /{' '}
        {one.family}
      </nav>
      <h1 className="title">{one.title}</h1>
      <div className="case__said">
        <p>
          {one.says} (<Spec specs={content.specs} doc={doc} clause={clause} />)
        </p>
        {rule && (
          <p>
            The app breaks a rule: {rule.sentence} <a href={taughtAt(rule)}>Where the guide teaches it</a>
          </p>
        )}
      </div>
      <Sample file="app.py" id="code" source={one.source} lab={isRunnableCase(one)} />
      {one.behind && <Wiring behind={one.behind} />}
      {asks && (
        <figure className="case__request">
          <figcaption>The client sends</figcaption>
          <pre role="group" tabIndex={0} aria-label="The request">
            {requestLines(one, requestOf(one)).join('\n')}
          </pre>
        </figure>
      )}
      <h2 id="seen">What the servers did</h2>
      <ul className="case__row">
        {cells.map(({ column, seen, stands }) => (
          <li key={column.server} className={stands ? 'is-other' : undefined}>
            <a href={`#${column.server}`}>{column.title}</a> {seen[0] && <VerdictWords verdict={seen[0].verdict} />}
          </li>
        ))}
      </ul>
      <div className="observed">
        {cells.map((cell) => (
          <Observed key={cell.column.server} one={one} cell={cell} all={newest} />
        ))}
      </div>
      <nav className="case__on" aria-label="Cases">
        {before && (
          <a href={href(casePath(before))} rel="prev" data-key="ArrowLeft">
            Before: {before.title}
          </a>
        )}
        {after && (
          <a href={href(casePath(after))} rel="next" data-key="ArrowRight">
            Next: {after.title}
          </a>
        )}
      </nav>
    </main>
  )
}

const titleOf = ({ servers }: Content, one: PlacedCase): string => servers.groups.find(({ name }) => name === one.group)?.title ?? ''

function Wiring({ behind }: { behind: NonNullable<PlacedCase['behind']> }) {
  const lines = ['location / {', '    proxy_pass http://127.0.0.1:8001;', ...behind.location.map((line) => `    ${line}`), '}']
  return (
    <figure className="case__request">
      <figcaption>
        nginx, in front of {behind.server}
        {behind.down && ', which does not run'}
      </figcaption>
      <pre role="group" tabIndex={0} aria-label="How nginx is set up">
        {lines.join('\n')}
      </pre>
    </figure>
  )
}

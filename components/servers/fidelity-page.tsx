import type { engineAnswers } from '@/lib/content/engine-answers'
import type { Content } from '@/lib/content/model'
import { casesOf } from '@/lib/content/read-servers'
import type { Difference, Differences } from '@/lib/servers/fidelity'
import { casePath } from '@/lib/servers/matrix'
import { href } from '@/lib/site/href'
import { EngineHeld } from './engine-held'
import { SamplesServed } from './samples-served'

/** How near the labs come to the servers they can serve like, and every case where they do not. */
export function FidelityPage({ content, engine }: { content: Content; engine: ReturnType<typeof engineAnswers> }) {
  return (
    <main id="main" className="servers is-case">
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={href('/servers')}>What real servers do</a> / Fidelity
      </nav>
      <h1 className="title">The labs beside the servers</h1>
      <p className="lead">
        A lab serves as the spec says, or like gunicorn or uvicorn: their heads, their error pages, what they tolerate and what they log.
        Every case of the matrix is served in each manner and held against the recording.
      </p>
      <p className="servers__made">
        Compared are the status, the reason, every header in its order, the body, whether the answer is whole, the frames of a WebSocket,
        the exception in the log, and whether the server lives on. Times are not: a page has no network to wait for.
      </p>
      {content.servers.differences.map((manner) => (
        <Manner key={manner.like} manner={manner} content={content} />
      ))}
      <SamplesServed content={content} />
      {engine && <EngineHeld {...engine} />}
    </main>
  )
}

function Manner({ manner, content }: { manner: Differences[number]; content: Content }) {
  const { like, recording, cases, differences } = manner
  return (
    <section aria-labelledby={like}>
      <h2 id={like}>
        Like {like} <small>{recording.replace('-', ' ')}</small>
      </h2>
      <p>
        {cases - differences.length} of {cases} cases are equal{differences.length ? '. These differ.' : '.'}
      </p>
      {differences.length > 0 && (
        <div className="table" role="region" aria-label={`What differs from ${like}`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th>Case</th>
                <th>What differs</th>
                <th>Why</th>
              </tr>
            </thead>
            <tbody>
              {differences.map((one) => (
                <Row key={one.case} one={one} content={content} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Row({ one, content }: { one: Difference; content: Content }) {
  const placed = casesOf(content.servers).find(({ path }) => path === one.case)
  return (
    <tr id={one.case.replace('/', '-')}>
      <td>{placed ? <a href={href(casePath(placed))}>{placed.title}</a> : one.case}</td>
      <td>
        {one.differs.map(({ aspect, page, recorded }) => (
          <div key={aspect}>
            {aspect}: <code>{page}</code> in the lab, <code>{recorded}</code> recorded
          </div>
        ))}
      </td>
      <td>{one.reason}</td>
    </tr>
  )
}

import type { Servers } from '@/lib/content/read-servers'
import type { Stack, Traces } from '@/lib/servers/frameworks'
import { href } from '@/lib/site/href'

/** Every frame between the server's call and the view, for each framework on every system that was recorded. */
export function FrameworksPage({ stacks, traces }: Pick<Servers, 'stacks' | 'traces'>) {
  return (
    <main id="main" className="servers is-case">
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={href('/servers')}>What real servers do</a> / Frameworks
      </nav>
      <h1 className="title">From the call to the view</h1>
      <p className="lead">
        One request to the same shop under each framework. These are the frames that stood on the stack when the view was called, the
        outermost first, and what each is for.
      </p>
      {traces.toReversed().map((traced) => (
        <section key={traced.system} aria-label={traced.system}>
          <h2>
            {traced.system}{' '}
            <small>
              Python {traced.python}, recorded {traced.recorded}
            </small>
          </h2>
          <div className="stacks">
            {stacks.map((stack) => (
              <StackOf key={stack.id} stack={stack} traced={traced} />
            ))}
          </div>
        </section>
      ))}
    </main>
  )
}

function StackOf({ stack, traced }: { stack: Stack; traced: Traces }) {
  const found = traced.stacks[stack.id]
  if (!found) return null
  return (
    <article className="stack">
      <h3>{stack.title}</h3>
      <p>
        {Object.entries(found.versions)
          .map((pair) => pair.join(' '))
          .join(', ')}
        . <code>{found.command}</code>
      </p>
      <ol>
        {found.frames.map(({ file, function: name, line, part }) => (
          <li key={`${file}:${line}:${name}`}>
            <b>{part}</b> <code>{name}</code> <small>{`${file}, ${line}`}</small>
          </li>
        ))}
      </ol>
      <p>
        Functions called:{' '}
        {Object.entries(found.calls)
          .map(([part, count]) => `${part} ${count}`)
          .join(', ')}
        .
      </p>
    </article>
  )
}

import type { Part, Stack, StackFrame, Traces } from '@/lib/servers/frameworks'
import { href } from '@/lib/site/href'

type Props = { stacks: Stack[]; traces: Traces }

/** How deep each framework is between the server's call and the view, as it was traced. */
export function Depth({ stacks, traces }: Props) {
  const traced = stacks.flatMap((stack) => {
    const found = traces.stacks[stack.id]
    return found ? [{ stack, ...found }] : []
  })
  return (
    <div className="table" role="region" aria-label="Depth of each stack" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th>
              <a href={href('/servers/frameworks')}>{traces.system}</a>, {traces.recorded}
            </th>
            <th>Frames on the way to the view</th>
            <th>Python functions called</th>
          </tr>
        </thead>
        <tbody>
          {traced.map(({ stack, frames, calls, versions }) => (
            <tr key={stack.id}>
              <td>
                {stack.title} {versions[stack.packages[0]?.replace('python3-', '') ?? '']}
              </td>
              <td>{between(frames) || 'none'}</td>
              <td>{Object.values(calls).reduce((sum, count) => sum + (count ?? 0), 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function between(frames: StackFrame[]): string {
  const counts = new Map<Part, number>()
  for (const { part } of frames) if (part !== 'server' && part !== 'view') counts.set(part, (counts.get(part) ?? 0) + 1)
  return [...counts].map(([part, count]) => `${part} ${count}`).join(', ')
}

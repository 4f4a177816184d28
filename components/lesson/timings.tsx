import type { RecordedTimings as Recorded, Setting } from '@/lib/servers/concurrency'
import { drawTimed, timed } from '@/lib/servers/draw-timings'
import { href } from '@/lib/site/href'
import { AnchorLink } from '../heading/anchor-link'

type Props = { id: string; settings: string; caption?: string; known: Setting[]; recorded: Recorded }

/** Eight requests at once under several settings, as they were recorded: a timeline each, folded so that a reader may guess first. */
export function Timings({ id, settings, caption, known, recorded }: Props) {
  const all = timed(settings.split(' '), known, recorded)
  const alt = all.map(({ setting, last }) => `${setting.title}: ${setting.says} The last answer came after ${last} seconds.`).join(' ')
  return (
    <figure className="diagram wide" id={id}>
      <details className="fold">
        <summary>What the servers did</summary>
        <div className="diagram__in timings" role="img" aria-label={`Eight requests at once, each half a second in the app. ${alt}`}>
          {all.map((one) => (
            <div key={one.setting.id} dangerouslySetInnerHTML={{ __html: drawTimed(one) }} />
          ))}
        </div>
      </details>
      <figcaption>
        {caption} A bar is a wait inside the app, a thin line a wait for a turn; rules stand at the seconds. Recorded {recorded.recorded} on{' '}
        {recorded.system}, Python {recorded.python}, {recorded.cores} cores. <a href={href('/servers/concurrency')}>All settings</a>{' '}
        <AnchorLink id={id} to="this diagram" />
      </figcaption>
    </figure>
  )
}

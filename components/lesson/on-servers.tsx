import type { PlacedCase } from '@/lib/servers/case'
import { inWords } from '@/lib/servers/in-words'
import { casePath } from '@/lib/servers/matrix'
import type { Recording } from '@/lib/servers/recording'
import { href } from '@/lib/site/href'
import { Callout } from './callout'

/** What real servers did with one case, in a sentence for each answer, and the way to all of it. */
export function OnServers({ one, recordings }: { one: PlacedCase; recordings: Recording[] }) {
  const said = inWords(one, recordings)
  const recorded = recordings.map((recording) => recording.recorded).sort()
  return (
    <Callout kind="note" title="On real servers.">
      <p>
        <a href={href(casePath(one))}>{one.title}</a>:{' '}
        {said.map(({ servers, word, how }, i) => (
          <span key={servers[0]}>
            {i > 0 && '; '}
            {servers.join(', ')} <b>{word}</b>
            {how && `, ${how}`}
          </span>
        ))}
        . Recorded {recorded.at(-1)}.
      </p>
    </Callout>
  )
}

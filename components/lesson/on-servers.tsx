import type { PlacedCase } from '@/lib/servers/case'
import { verdictsInWords } from '@/lib/servers/in-words'
import { casePath } from '@/lib/servers/matrix'
import type { Recording } from '@/lib/servers/recording'
import { href } from '@/lib/site/href'
import { Callout } from './callout'

/** What real servers did with one case, those that did the same together, and the way to all of it. */
export function OnServers({ one, recordings }: { one: PlacedCase; recordings: Recording[] }) {
  const recorded = recordings.map((recording) => recording.recorded).sort()
  return (
    <Callout kind="note" title={`${one.title}, on real servers.`}>
      <p>
        {verdictsInWords(one, recordings).map(({ servers, word, how }, i) => (
          <span key={servers[0]}>
            {i > 0 && '; '}
            {servers.join(', ')} <b>{word}</b>
            {how && `, ${how}`}
          </span>
        ))}
        . <a href={href(casePath(one))}>Recorded {recorded.at(-1)}</a>.
      </p>
    </Callout>
  )
}

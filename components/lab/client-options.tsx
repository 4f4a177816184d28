import { type SentRequest, withExchange } from '@/lib/runtime/lab/exchanges'
import { clientWords, type Leaving, leavingOf, withLeaving } from '@/lib/runtime/lab/leaving'
import type { LabHandle } from '../lab-state/use-lab'
import { LooseField, wholeNumber } from './loose-field'

const ways: [Leaving['when'], string, string][] = [
  ['never', 'stays to the end', ''],
  ['sending', 'leaves in its own body', 'Bytes of its body before that'],
  ['waiting', 'leaves while it waits', 'Milliseconds before that'],
  ['reading', 'leaves in the answer', 'Bytes of the answer before that'],
]

/** How the client of one request behaves: whether it waits first, how its body arrives, and whether it leaves before the end. */
export function ClientOptions({ lab, one, at }: { lab: LabHandle; one: SentRequest; at: number }) {
  const { state, dispatch } = lab
  const http = state.settings.mode === 'http'
  if (!http && at === 0) return null
  const give = (change: Partial<SentRequest>) => dispatch({ type: 'set', settings: withExchange(state.settings, at, change) })
  const leaving = leavingOf(one.client)
  const leave = (change: Partial<Leaving>) => give({ client: withLeaving(one.client, { ...leaving, ...change }) })
  const amount = ways.find(([when]) => when === leaving.when)?.[2]
  return (
    <details className="req__fold">
      <summary>
        Client <span>{clientWords(http ? one : { ...one, client: [], pieces: [] })}</span>
      </summary>
      <div className="req__options">
        {http && (
          <label>
            <span>The client</span>
            <select value={leaving.when} onChange={(event) => leave({ when: event.target.value as Leaving['when'] })}>
              {ways.map(([when, words]) => (
                <option key={when} value={when}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        )}
        {http && amount && (
          <LooseField
            key={leaving.when}
            label={amount}
            value={leaving.amount}
            read={wholeNumber(leaving.when === 'waiting' ? 10_000 : 1_000_000)}
            write={String}
            onChange={(amount) => leave({ amount })}
            numeric
          />
        )}
        {http && (
          <LooseField
            label="Its body in pieces of bytes"
            value={one.pieces}
            read={sizesIn}
            write={(sizes) => sizes.join(', ')}
            onChange={(pieces) => give({ pieces })}
            placeholder="at once"
            hint={one.pieces.length ? 'What is over comes last. An ASGI app sees them; wsgi.input joins them.' : undefined}
          />
        )}
        {at > 0 && (
          <LooseField
            label="Milliseconds before this request"
            value={one.after}
            read={wholeNumber(10_000)}
            write={String}
            onChange={(after) => give({ after })}
            numeric
          />
        )}
      </div>
    </details>
  )
}

/** Sizes of pieces in a text such as `3, 3`; undefined where it says something else. */
function sizesIn(text: string): number[] | undefined {
  const words = text.split(/[\s,]+/).filter(Boolean)
  return words.every((word) => /^[1-9]\d{0,6}$/.test(word)) && words.length <= 100 ? words.map(Number) : undefined
}

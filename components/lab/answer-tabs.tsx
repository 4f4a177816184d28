import type { Outcome } from '@/lib/runtime/tape/event'

type Props = { answers: NonNullable<Outcome['answers']>; asked: number; onAsk: (at: number) => void }

/** The answers to the requests of one run, in order. */
export function AnswerTabs({ answers, asked, onAsk }: Props) {
  return (
    <fieldset className="req__all">
      <legend className="vh">Answers, in the order of the requests</legend>
      {answers.map(({ from, response, failure }, i) => (
        <button key={from} type="button" aria-pressed={i === asked} onClick={() => onAsk(i)}>
          <b>{i + 1}</b> {response ? `${response.status} ${response.reason}` : (failure?.type ?? 'no answer')}
        </button>
      ))}
    </fieldset>
  )
}

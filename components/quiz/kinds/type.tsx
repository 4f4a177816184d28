import type { TextTask } from '@/lib/quiz/kinds/text'
import { Mark } from '../mark'
import type { Answering } from './answering'

/** A short answer, typed. */
export function Type({ anchor, item, settled, onGive }: Answering<TextTask>) {
  const verdict = item.verdict === 'open' ? undefined : item.verdict
  return (
    <p className={verdict === 'right' ? 'typed ok' : verdict ? 'typed no' : 'typed'}>
      <label htmlFor={`${anchor}-text`}>Your answer</label>
      <input
        id={`${anchor}-text`}
        name={anchor}
        type="text"
        value={item.response[0] ?? ''}
        readOnly={settled}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => onGive(event.target.value ? [event.target.value] : [])}
      />
      {verdict && <Mark right={verdict === 'right'} />}
    </p>
  )
}

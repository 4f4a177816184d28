'use client'

import { type FormEvent, useEffect, useReducer, useRef } from 'react'
import { feedbackAddress } from '@/lib/feedback/address'
import { newId } from '@/lib/feedback/new-id'
import { keepOpinion, type Opinion, readOpinion } from '@/lib/feedback/opinion'
import { deliver, delivered, fits, keepTrying } from '@/lib/feedback/outbox'
import { deliveryMessage, helpfulReducer, nothingSaid } from './helpful-state'

export type HelpfulProps = { page: string; version: string }

/** “Was this page helpful?”: a form that is posted without a script; with one, a yes or no, a line of text, and one change. */
export function Helpful({ page, version }: HelpfulProps) {
  const [state, dispatch] = useReducer(helpfulReducer, nothingSaid)
  const { at, opinion } = state
  const focus = useRef<HTMLElement>(null)
  const moved = useRef(false)

  useEffect(() => {
    keepTrying()
    const said = readOpinion(page, version)
    if (said) dispatch({ type: 'remembered', opinion: said })
  }, [page, version])
  useEffect(() => {
    const hear = (event: Event) => {
      const { id, delivery } = (event as CustomEvent).detail
      if (id === opinion?.id) dispatch({ type: 'delivered', delivery })
    }
    document.addEventListener(delivered, hear)
    return () => document.removeEventListener(delivered, hear)
  }, [opinion?.id])
  // What was pressed is gone: the reader goes on where the next thing is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new step moves the focus.
  useEffect(() => {
    if (moved.current) focus.current?.focus()
  }, [at])

  async function say(to: Opinion, body: { comment?: string }, next: 'words' | 'thanked') {
    const letter = { id: to.id, page, version, helpful: to.helpful, ...body }
    if (!fits(letter)) return dispatch({ type: 'overflowed' })
    moved.current = true
    keepOpinion(page, to)
    dispatch({ type: 'said', opinion: to, next })
    dispatch({ type: 'delivered', delivery: await deliver({ to: 'feedback', body: letter }) })
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    const helpful = form.get('helpful') === 'yes'
    const comment = String(form.get('comment') ?? '').trim()
    if (!opinion) say({ id: newId(), version, helpful, comment: '', changed: false }, {}, 'words')
    else if (at === 'again') say({ ...opinion, helpful, comment, changed: true }, { comment }, 'thanked')
    else if (comment) say({ ...opinion, comment }, { comment }, 'thanked')
    else focus.current?.focus()
  }
  const reconsider = () => {
    moved.current = true
    dispatch({ type: 'reconsidered' })
  }
  const change = opinion && !opinion.changed && at !== 'again' && (
    <button className="btn is-quiet" type="button" onClick={reconsider}>
      Change my answer
    </button>
  )

  return (
    <>
      {at === 'asked' && (
        <form method="post" action={`${feedbackAddress}/feedback`} onSubmit={send}>
          <input type="hidden" name="page" value={page} />
          <input type="hidden" name="version" value={version} />
          <h2 id="helpful">Was this page helpful?</h2>
          <button className="btn" name="helpful" value="yes" type="submit">
            Yes
          </button>
          <button className="btn" name="helpful" value="no" type="submit">
            No
          </button>
          <small>Something wrong? Select the words, then report them.</small>
          <noscript>
            <label>
              In a line, if you like: <input className="words" name="comment" maxLength={1000} />
            </label>
          </noscript>
        </form>
      )}
      {(at === 'words' || at === 'again') && (
        <form className="said-form" onSubmit={send}>
          <h2 id="helpful">{at === 'again' ? 'Was this page helpful?' : `You said ${opinion?.helpful ? 'yes' : 'no'}.`}</h2>
          {at === 'again' && (
            <div className="row">
              {['yes', 'no'].map((value) => (
                <label key={value}>
                  <input type="radio" name="helpful" value={value} defaultChecked={(value === 'yes') === opinion?.helpful} />{' '}
                  {value === 'yes' ? 'Yes' : 'No'}
                </label>
              ))}
            </div>
          )}
          <label htmlFor="helpful-words">{opinion?.helpful ? 'What helped, or could be better?' : 'What was missing or unclear?'}</label>
          <input
            className="words"
            id="helpful-words"
            name="comment"
            maxLength={1000}
            defaultValue={at === 'again' ? opinion?.comment : ''}
            autoComplete="off"
            ref={focus as React.RefObject<HTMLInputElement>}
          />
          <div className="row">
            <button className="btn" type="submit">
              {at === 'again' ? 'Send the change' : 'Send'}
            </button>
            {at === 'again' ? (
              <button className="btn is-quiet" type="button" onClick={() => dispatch({ type: 'stayed' })}>
                Leave it as it was
              </button>
            ) : (
              change
            )}
          </div>
        </form>
      )}
      {at === 'thanked' && (
        <div className="row">
          <h2 id="helpful" tabIndex={-1} ref={focus as React.RefObject<HTMLHeadingElement>}>
            You said {opinion?.helpful ? 'yes' : 'no'}
            {opinion?.comment ? `: “${opinion.comment}”` : '.'}
          </h2>
          {change}
        </div>
      )}
      <p className="row" role="status">
        {at !== 'asked' && (at !== 'again' || state.tooLong) ? deliveryMessage(state) : ''}
      </p>
    </>
  )
}

import { useState } from 'react'
import { answerAt, eventsOf } from '@/lib/runtime/tape/answers'
import { beyondPromise } from '@/lib/runtime/tape/counts'
import type { Failure, TapeResponse } from '@/lib/runtime/tape/event'
import { bytesRepr, plural, utf8 } from '@/lib/runtime/tape/python-text'
import { headerOf, responseLines } from '@/lib/runtime/tape/response-lines'
import { EntityShape } from '../icon/icon'
import { busy, type LabRun } from '../lab-state/lab-state'
import { AnswerTabs } from './answer-tabs'

type View = 'lines' | 'page' | 'bytes'

/** What the client received: line by line with who decided it, as a page, or as bytes; and what went wrong, in words first. */
export function ResponsePane({ run, asked, onAsk }: { run: LabRun; asked: number; onAsk: (at: number) => void }) {
  const [view, setView] = useState<View>('lines')
  const { response, failure } = run.outcome ? answerAt(run.outcome, asked) : { response: null, failure: null }
  const html = response && /text\/html/i.test(headerOf(response, 'content-type') ?? '')
  const shown = view === 'page' && !html ? 'lines' : view
  const views: [View, string][] = [['lines', 'Lines'], ...(html ? [['page', 'Page'] as [View, string]] : []), ['bytes', 'Bytes']]
  return (
    <>
      <div className="pane__head">
        <b>Response</b>
        {response && (
          <span className="end">
            <span className="pane__fact">{plural(response.raw.size, 'byte')}</span>
            {views.map(([name, word]) => (
              <button key={name} className="link" type="button" aria-pressed={name === shown} onClick={() => setView(name)}>
                {word}
              </button>
            ))}
          </span>
        )}
      </div>
      {run.outcome?.answers && <AnswerTabs answers={run.outcome.answers} asked={asked} onAsk={onAsk} />}
      <div className="res">
        {failure && <Trouble failure={failure} />}
        {!response && !failure && (
          <p className="req__say">
            {run.phase === 'none'
              ? 'Nothing yet. Run sends the request.'
              : run.outcome
                ? 'No response was sent.'
                : busy(run)
                  ? 'Nothing has come back yet.'
                  : 'The run ended before a response was sent.'}
          </p>
        )}
        {response && shown === 'lines' && <Lines response={response} lost={beyondPromise(eventsOf(run, asked))} />}
        {response && shown === 'page' && (
          <iframe title="The response as a page, without scripts" sandbox="" srcDoc={utf8(response.body.head) ?? response.body.head} />
        )}
        {response && shown === 'bytes' && (
          <pre className="res__bytes" role="group" tabIndex={0} aria-label="Bytes of the response">
            {bytesRepr(response.raw.head)
              .slice(2, -1)
              .replaceAll('\\r\\n', '\\r\\n\n')
              .replaceAll(/(?<!\\r)\\n/g, '\\n\n')}
          </pre>
        )}
        {response && !response.complete && <p className="res__cut">The connection closed before the end of this response.</p>}
      </div>
      {response && (
        <p className="pane__foot">
          Marks show who decided each line:{' '}
          <span className="entity is-server">
            <EntityShape of="server" />
            server
          </span>{' '}
          or{' '}
          <span className="entity is-app">
            <EntityShape of="app" />
            app
          </span>
          .
        </p>
      )}
    </>
  )
}

function Lines({ response, lost }: { response: TapeResponse; lost: string }) {
  const lines = responseLines(response)
  return (
    <ol className="res__lines">
      {lines.map(({ text, by, what }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity but their place.
        <li key={i} className={`is-${by} is-${what}`}>
          {what === 'end' ? <span /> : <EntityShape of={by} />}
          <span>
            {what !== 'end' && <span className="vh">{by}: </span>}
            {text || ' '}
            {lost && i === lines.length - 1 && <del title="Beyond the promised length: never sent">{bytesRepr(lost).slice(2, -1)}</del>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** What went wrong, in words first; the traceback behind them. */
export function Trouble({ failure }: { failure: Failure }) {
  return (
    <div className="trouble">
      <p>
        <b>{failure.type}.</b> {failure.sentence} {failure.remedy}
      </p>
      <details>
        <summary>Traceback</summary>
        <ol>
          {failure.traceback.map((frame, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: frames have no identity but their place.
            <li key={i} className={frame.own ? 'is-own' : undefined}>
              {frame.file}, line {frame.line}, in {frame.function}
              <code>{frame.source}</code>
            </li>
          ))}
        </ol>
        <code>
          {failure.type}: {failure.message}
        </code>
      </details>
    </div>
  )
}

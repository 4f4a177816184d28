import { useState } from 'react'
import { exchangeAt, withExchange } from '@/lib/runtime/lab/exchanges'
import type { LabSettings } from '@/lib/runtime/lab/lab-data'
import { toForm } from '@/lib/runtime/lab/request-text'
import { guessInterface } from '@/lib/runtime/lab/runnable'
import type { Entry } from '@/lib/runtime/tape/event'
import { EntityShape } from '../icon/icon'
import type { LabHandle } from '../lab-state/use-lab'
import { ClientOptions } from './client-options'
import { RawRequest } from './raw-request'
import { RequestFields } from './request-fields'
import { AnotherRequest, RequestTabs } from './request-tabs'
import { ServerOptions } from './server-options'
import { SocketPanel } from './socket-panel'
import { Switch } from './switch'

type Props = { lab: LabHandle; entries: Entry[]; bench: boolean }

/** What the client sends: a form and the raw bytes, two views of one thing; and how the server treats it. */
export function RequestPane({ lab, entries, bench }: Props) {
  const { state, dispatch } = lab
  const { settings, run } = state
  const [view, setView] = useState<'form' | 'raw'>('form')
  const set = (change: Partial<LabSettings>) => dispatch({ type: 'set', settings: change })
  const one = exchangeAt(settings, state.asked)
  const form = toForm(one.request)
  const send = (request: string) => set(withExchange(settings, state.asked, { request }))
  const asgi =
    run.outcome?.interface === 'asgi' || settings.interface === 'asgi' || settings.mode !== 'http' || guessInterface(state.files) === 'asgi'
  return (
    <>
      <div className="pane__head">
        <span className="entity is-client">
          <EntityShape of="client" />
          Request
        </span>
        {asgi && (
          <Switch
            label="What the client opens"
            value={settings.mode}
            options={[
              ['http', 'HTTP'],
              ['websocket', 'WebSocket'],
              ['lifespan', 'Lifespan'],
            ]}
            onPick={(mode) => set({ mode })}
          />
        )}
        {settings.mode !== 'lifespan' && (
          <span className="end">
            <Switch
              label="View of the request"
              value={view}
              options={[
                ['form', 'Form'],
                ['raw', 'Raw bytes'],
              ]}
              onPick={setView}
            />
          </span>
        )}
      </div>
      {settings.mode !== 'lifespan' && <RequestTabs lab={lab} />}
      <div className="req">
        {settings.mode === 'lifespan' ? (
          <p className="req__say">No request: the server starts the app, and shuts it down again.</p>
        ) : view === 'raw' ? (
          <RawRequest key={state.asked} raw={one.request} lab={lab} entries={entries} onChange={send} />
        ) : form ? (
          <RequestFields key={state.asked} form={form} onChange={send} />
        ) : (
          <p className="req__say">
            These bytes say something a form cannot show.{' '}
            <button className="link" type="button" onClick={() => setView('raw')}>
              See them raw
            </button>
            , or run them and see who refuses them.
          </p>
        )}
        {settings.mode === 'websocket' && <SocketPanel lab={lab} />}
        <div className="req__how">
          <label className="req__like">
            Serve{' '}
            <select value={settings.like} onChange={(event) => set({ like: event.target.value as LabSettings['like'] })}>
              <option value="spec">as the spec says</option>
              <option value="gunicorn">like gunicorn</option>
              <option value="uvicorn">like uvicorn</option>
            </select>
          </label>
          {asgi && settings.mode !== 'lifespan' && (
            <label className="req__like">
              Lifespan{' '}
              <select value={settings.lifespan} onChange={(event) => set({ lifespan: event.target.value as LabSettings['lifespan'] })}>
                <option value="off">off</option>
                <option value="auto">auto</option>
                <option value="on">on: it must start</option>
              </select>
            </label>
          )}
          <label>
            <input type="checkbox" checked={settings.strict} onChange={(event) => set({ strict: event.target.checked })} /> Strict: a
            validator stands between
          </label>
        </div>
        <div className="req__folds">
          {settings.mode !== 'lifespan' && <ClientOptions key={state.asked} lab={lab} one={one} at={state.asked} />}
          <ServerOptions lab={lab} asgi={asgi} bench={bench} />
        </div>
        {settings.mode !== 'lifespan' && <AnotherRequest lab={lab} />}
      </div>
    </>
  )
}

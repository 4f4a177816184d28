import type { LabSettings } from '@/lib/runtime/lab/lab-data'
import { serverWords } from '@/lib/runtime/lab/server-words'
import { mainSchema } from '@/lib/runtime/run-files'
import { servedFields } from '@/lib/runtime/run-request'
import type { LabHandle } from '../lab-state/use-lab'
import { LooseField } from './loose-field'

/** How the server is started: which app, mounted where, trusting whose forwarded headers. */
export function ServerOptions({ lab, asgi, bench }: { lab: LabHandle; asgi: boolean; bench: boolean }) {
  const { state, dispatch } = lab
  const { settings } = state
  const set = (change: Partial<LabSettings>) => dispatch({ type: 'set', settings: change })
  const modules = Object.keys(state.files).filter((file) => mainSchema.safeParse(file).success)
  return (
    <details className="req__fold">
      <summary>
        Server <span>{serverWords(settings)}</span>
      </summary>
      <div className="req__options">
        {bench && modules.length > 1 && (
          <label>
            <span>File with the app</span>
            <select value={state.main} onChange={(event) => dispatch({ type: 'serve-file', file: event.target.value })}>
              {modules.map((file) => (
                <option key={file}>{file}</option>
              ))}
            </select>
          </label>
        )}
        <LooseField
          label="Name of the app"
          value={settings.app}
          read={(text) => text.trim().slice(0, 100) || null}
          write={(app) => app ?? ''}
          onChange={(app) => set({ app })}
          placeholder="app, or application"
          hint={settings.app?.endsWith('()') ? 'It is called, and what it returns is served.' : undefined}
        />
        <LooseField
          label={`Mounted at (${asgi ? 'root_path' : 'SCRIPT_NAME'})`}
          value={settings.rootPath}
          read={(text) =>
            servedFields.rootPath.safeParse(
              text
                .trim()
                .replace(/^(?=[^/])/, '/')
                .replace(/\/+$/, ''),
            ).data
          }
          write={(path) => path}
          onChange={(rootPath) => set({ rootPath })}
          placeholder="/"
        />
        <LooseField
          label="Believes forwarded headers from"
          value={settings.forwardedAllowIps}
          read={(text) => servedFields.forwardedAllowIps.safeParse(text.trim() || null).data}
          write={(ips) => ips ?? ''}
          onChange={(forwardedAllowIps) => set({ forwardedAllowIps })}
          placeholder={settings.like === 'spec' ? 'nobody' : '127.0.0.1'}
          hint="Addresses of proxies, or * for all; the client here is 127.0.0.1."
        />
      </div>
    </details>
  )
}

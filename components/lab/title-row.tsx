import { toFragment } from '@/lib/runtime/lab/shared-lab'
import { plural } from '@/lib/runtime/tape/python-text'
import { broken } from '@/lib/runtime/tape/rules'
import { href } from '@/lib/site/href'
import { EntityShape } from '../icon/icon'
import { LabIcon } from '../icon/lab-icon'
import { busy } from '../lab-state/lab-state'
import type { LabHandle } from '../lab-state/use-lab'

type Props = { lab: LabHandle; full: boolean; onFull: () => void; onClose?: () => void }

/** What runs, how many rules it broke, and everything that can be done with the lab as a whole. */
export function TitleRow({ lab, full, onFull, onClose }: Props) {
  const { state, dispatch, edited } = lab
  const source = state.files[state.file] ?? ''
  const faults = broken(state.run.violations).length
  const say = (note: string) => dispatch({ type: 'note', note })

  async function copy(text: string, done: string) {
    try {
      await navigator.clipboard.writeText(text)
      say(done)
    } catch {
      say('Copying is not allowed here.')
    }
  }
  async function share() {
    let fragment: string
    try {
      fragment = await toFragment({ main: state.main, files: state.files, settings: state.settings })
    } catch (error) {
      return say(error instanceof Error ? error.message : String(error))
    }
    await copy(
      `${location.origin}${href('/lab')}${fragment}`,
      'Link copied. It opens the bench with this code and this request, and waits there for Run.',
    )
  }
  function download() {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([source], { type: 'text/x-python' }))
    link.download = state.file.split('/').at(-1) ?? state.file
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 1000)
  }
  return (
    <header className="lab__head">
      <span className="entity is-app">
        <EntityShape of="app" />
        <span className="file">{state.main}</span>
      </span>
      {edited && <span className="lab__edited">edited</span>}
      <span className="lab__tally" role="status">
        {faults > 0 && (
          <>
            <LabIcon name="fault" />
            {plural(faults, 'violation')}
          </>
        )}
      </span>
      <span className="lab__acts">
        <button className="btn is-quiet" type="button" disabled={!edited} onClick={lab.reset}>
          Reset
        </button>
        <button className="btn is-quiet" type="button" onClick={() => copy(source, 'Code copied.')}>
          Copy
        </button>
        <button className="btn is-quiet" type="button" onClick={share}>
          Share
        </button>
        <button className="btn is-quiet" type="button" onClick={download} aria-label={`Download ${state.file}`}>
          Download
        </button>
        <button className="btn is-quiet lab__wide" type="button" aria-pressed={full} aria-label="Use the whole window" onClick={onFull}>
          <LabIcon name={full ? 'narrow' : 'wide'} />
        </button>
        {onClose && (
          <button className="btn is-quiet" type="button" aria-label="Close the lab" onClick={onClose}>
            <LabIcon name="close" />
          </button>
        )}
      </span>
      {busy(state.run) ? (
        <button className="btn is-primary lab__run" type="button" onClick={() => lab.stop()}>
          <LabIcon name="stop" />
          Stop
        </button>
      ) : (
        <button className="btn is-primary lab__run" type="button" onClick={() => lab.run()}>
          <LabIcon name="play" />
          Run <kbd>Ctrl ⏎</kbd>
        </button>
      )}
      <p className="lab__note" role="status">
        {state.note}
      </p>
    </header>
  )
}

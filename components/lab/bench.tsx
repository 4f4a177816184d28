import { useEffect, useState } from 'react'
import { bareOf, type LabData, type LabSpec } from '@/lib/runtime/lab/lab-data'
import { DamagedLink, fromFragment, nameOfShared, type Shared } from '@/lib/runtime/lab/shared-lab'
import { BenchPair } from './bench-pair'
import { Lab } from './lab'

type On = { spec: LabSpec; data: LabData }

/** The empty bench: begin from a template, or from the code a link brought, which waits for Run. */
export function Bench({ data, host }: { data: LabData; host: HTMLElement }) {
  const names = Object.keys(data.labs).filter((name) => !name.endsWith(bareOf('')))
  const [on, setOn] = useState<On | undefined>(() => fromTemplate(data, names[0] ?? ''))
  const [said, setSaid] = useState('')
  const [pair, setPair] = useState(false)
  const name = names.find((one) => on?.spec === data.labs[one])
  const bare = name && data.labs[bareOf(name)]
  useEffect(() => {
    const read = () =>
      fromFragment(location.hash).then(
        (shared) => {
          if (!shared) return
          setOn(fromShared(shared))
          setSaid('This code came with a link and is somebody else’s. Nothing has run yet: read it, then press Run.')
        },
        (error) => setSaid(error instanceof DamagedLink ? error.message : String(error)),
      )
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  function pick(name: string) {
    setSaid('')
    if (location.hash) history.replaceState(null, '', location.pathname)
    setOn(fromTemplate(data, name))
  }
  return (
    <>
      <div className="bench__ways">
        <span>Begin with</span>
        {names.map((name) => (
          <button key={name} className="btn" type="button" aria-pressed={on?.spec.id === `bench#${name}`} onClick={() => pick(name)}>
            {title(name)}
          </button>
        ))}
      </div>
      {bare && (
        <div className="bench__ways">
          <button className="btn" type="button" aria-pressed={pair} onClick={() => setPair(!pair)}>
            As bare, side by side
          </button>
          <span>the same shop without a framework, and one request to both</span>
        </div>
      )}
      <p className="bench__said" role="status">
        {said}
      </p>
      {on && name && bare && pair && (
        <BenchPair key={on.spec.id} data={data} specs={[on.spec, bare]} names={[title(name), `Bare ${wordOf(bare)}`]} />
      )}
      {on && !(bare && pair) && <Lab key={on.spec.id} spec={on.spec} data={on.data} first={{ do: 'open' }} host={host} bench />}
    </>
  )
}

const wordOf = ({ main }: LabSpec): string => (main.includes('asgi') ? 'ASGI' : 'WSGI')

const title = (name: string): string => document.querySelector(`[data-template="${CSS.escape(name)}"]`)?.textContent ?? name

function fromTemplate(data: LabData, name: string): On | undefined {
  const spec = data.labs[name]
  return spec && { spec, data }
}

function fromShared(shared: Shared): On {
  const { main, files, settings } = shared
  const spec: LabSpec = {
    id: `bench#link-${nameOfShared(shared)}`,
    main,
    files: Object.keys(files),
    root: '',
    lines: null,
    marked: [],
    settings,
    recording: 'none',
    exercise: null,
  }
  return { spec, data: { sources: files, html: {}, labs: {} } }
}

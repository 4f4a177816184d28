import { href } from '@/lib/site/href'

/** Says in a lab with FastAPI that the engine of pydantic is a stand-in, and what it is held to. */
export function EngineNote() {
  return (
    <p className="tape__foot">
      In this page a stand-in of ours does the work of pydantic’s engine.{' '}
      <a href={href('/servers/fidelity#pydantic')}>What it is held to</a>
    </p>
  )
}

import type { engineAnswers } from '@/lib/content/engine-answers'

/** What the stand-in for pydantic's engine is held to. */
export function EngineHeld({ answers, versions }: NonNullable<ReturnType<typeof engineAnswers>>) {
  return (
    <section aria-labelledby="pydantic">
      <h2 id="pydantic">
        pydantic’s engine <small>pydantic-core {versions['pydantic-core']}</small>
      </h2>
      <p>
        FastAPI leaves the checking of types to pydantic, and pydantic’s engine is Rust, compiled for a machine. For the Python of a page no
        such build can be had, so a module of ours stands in its place, behind the same import. FastAPI and the rest of pydantic{' '}
        {versions.pydantic} are unchanged.
      </p>
      <p>
        It is held to {answers.toLocaleString('en')} answers that the real engine gave: values checked and refused, models written out, JSON
        schemas, and whole answers of FastAPI apps. Each has to be the same, to the letter of the message. What the stand-in does not know,
        it refuses: the run ends with a sentence that says so, and never with another answer.
      </p>
    </section>
  )
}

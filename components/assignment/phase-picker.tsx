import type { AssignedItem } from '@/lib/teaching/assignment/assignment'
import type { CataloguePhase } from '@/lib/teaching/assignment/catalogue'

type Props = { phase: CataloguePhase; picked: AssignedItem[]; onPick(items: AssignedItem[], on: boolean): void }

/** The things of a phase that can be assigned, to tick. */
export function PhasePicker({ phase, picked, onPick }: Props) {
  const questions = phase.questions.map(({ id }): AssignedItem => ({ ask: `${phase.phase}#${id}` }))
  const has = (item: AssignedItem) => picked.some((other) => JSON.stringify(other) === JSON.stringify(item))
  const tick = (item: AssignedItem) => ({ checked: has(item), onTick: (on: boolean) => onPick([item], on) })
  const all = questions.every(has)
  const count = picked.filter((item) => Object.values(item)[0]?.split('#')[0] === phase.phase).length
  return (
    <details className="picker">
      <summary>
        <span>
          {phase.number}. {phase.title}
        </span>
        <small>{count ? `${count} picked` : ''}</small>
      </summary>
      <div className="picker__body">
        <Tick {...tick({ read: phase.phase })}>Read the lesson</Tick>
        {phase.labs.map(({ id, title, exercise }) => (
          <Tick key={id} {...tick({ lab: `${phase.phase}#${id}` })}>
            {exercise ? `Exercise: ${title}` : `Lab: ${title}`}
          </Tick>
        ))}
        <button className="btn" type="button" onClick={() => onPick(questions, !all)}>
          {all ? 'None of the questions' : `All ${questions.length} questions`}
        </button>
        {phase.questions.map(({ id, title }) => (
          <Tick key={id} {...tick({ ask: `${phase.phase}#${id}` })}>
            {title}
          </Tick>
        ))}
      </div>
    </details>
  )
}

function Tick({ checked, onTick, children }: { checked: boolean; onTick(on: boolean): void; children: string }) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={(event) => onTick(event.target.checked)} />
      <span>{children}</span>
    </label>
  )
}

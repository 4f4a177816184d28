import type { Exercise as ExerciseData } from '@/lib/content/exercise'
import { highlight } from '@/lib/lesson/code/highlight'
import { inlineToHtml, markdownToHtml } from '@/lib/lesson/markdown'
import { AnchorLink } from '../heading/anchor-link'
import { RichHtml } from '../html/html'
import { Code } from './code'
import { LabButtons } from './sample'

/** A task with the code it begins from. Its lab runs and checks what the reader made of it; `phase` (`guide/slug`) is where that is kept. */
export function ExerciseFigure({ exercise, phase, number }: { exercise: ExerciseData | undefined; phase?: string; number?: number }) {
  if (!exercise) return null
  const { id, title, task, hints, starter } = exercise
  const name = `${id.replaceAll('-', '_')}.py`
  return (
    <section className="exercise" aria-labelledby={id}>
      <p className="exercise__kind" data-exercise={phase && `${phase}#${id}`}>
        Exercise
      </p>
      <h3 id={id}>
        {title} <AnchorLink id={id} to={title} />
      </h3>
      <RichHtml html={markdownToHtml(task)} />
      <figure className="sample" data-lab={id}>
        <div className="frame is-app">
          <div className="frame__head">
            <span className="file">{name}</span>
            <span className="end">{number !== undefined && <LabButtons of={name} />}</span>
          </div>
          <Code html={highlight(starter, { language: 'python' }).html} label={name} />
        </div>
      </figure>
      {hints.map((hint, i) => (
        <details key={hint}>
          <summary>{i ? 'A plainer hint' : 'A hint'}</summary>
          <p dangerouslySetInnerHTML={{ __html: inlineToHtml(hint) }} />
        </details>
      ))}
    </section>
  )
}

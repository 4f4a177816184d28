import type { LoopStories } from '@/lib/lesson/loop-stories'
import { AnchorLink } from '../heading/anchor-link'

type Props = { id: string; stories: LoopStories; caption?: string }
type Step = LoopStories[number]['steps'][number]

/** An event loop in steps: radio buttons choose the moment, with no script at all; on paper every moment is shown. */
export function LoopSteps({ id, stories, caption }: Props) {
  return (
    <figure className="loop wide" id={id}>
      <div className="loop__stories">
        {stories.map(({ title, steps }, story) => (
          <fieldset key={title} className="loop__story">
            <legend>{title}</legend>
            <ol>
              {steps.map((step, n) => (
                <li key={step.says}>
                  <label>
                    <input
                      type="radio"
                      name={`${id}-${story + 1}`}
                      defaultChecked={n === 0}
                      aria-label={`Step ${n + 1} of ${steps.length}: ${step.says}`}
                    />
                    <span>{n + 1}</span>
                  </label>
                  <Moment step={step} />
                </li>
              ))}
            </ol>
          </fieldset>
        ))}
      </div>
      <figcaption>
        {caption} <AnchorLink id={id} to="this drawing" />
      </figcaption>
    </figure>
  )
}

/** Who is where at one moment. */
function Moment({ step }: { step: Step }) {
  return (
    <div className="loop__moment">
      <p className="loop__clock">
        {step.at}
        {step.wire && <b> {step.wire}</b>}
      </p>
      <dl>
        <Place name="running" tasks={step.running ? [step.running] : []} />
        <Place name="ready" tasks={step.ready} />
        <Place name="waiting" tasks={step.waiting} />
      </dl>
      <p>{step.says}</p>
    </div>
  )
}

function Place({ name, tasks }: { name: string; tasks: string[] }) {
  return (
    <div className={`is-${name}`}>
      <dt>{name}</dt>
      <dd>{tasks.length ? tasks.map((task) => <b key={task}>{task}</b>) : <i>nobody</i>}</dd>
    </div>
  )
}

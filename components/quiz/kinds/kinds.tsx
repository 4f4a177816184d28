import type { ReactElement } from 'react'
import type { Kind, Task } from '@/lib/quiz/task'
import { Html } from '../../html/html'
import type { Answering } from './answering'
import { Arrange } from './arrange'
import { Pick } from './pick'
import { Point } from './point'
import { Type } from './type'

type Drawn<T extends Task> = {
  Answer(props: Answering<T>): ReactElement
  /** What to do, where it is not plain. */
  how?: string
  /** Said to whoever presses the button too early. */
  nudge: string
  /** What is right, for a page without a script. */
  Key(props: { task: T }): ReactElement
}

const RightChoices: Drawn<Extract<Task, { choices: unknown }>>['Key'] = ({ task }) => (
  <>
    {task.choices
      .filter(({ right }) => right)
      .map(({ id, text }) => (
        <p key={id}>
          <b>
            <Html html={text} />
          </b>
        </p>
      ))}
  </>
)

const pick = { Answer: Pick, nudge: 'Choose an answer first.', Key: RightChoices }

/** How each kind of question is drawn. */
const kinds: { [T in Task as T['kind']]: Drawn<T> } & Record<Kind, unknown> = {
  choice: pick,
  choices: { ...pick, how: 'Choose all that apply.' },
  predict: { ...pick, how: 'The answer was found by running it.' },
  order: {
    Answer: Arrange,
    how: 'Put these in order, the first on top.',
    nudge: 'Move something first.',
    Key: ({ task }) => (
      <ol>
        {task.items.map(({ id, text }) => (
          <li key={id}>
            <Html html={text} />
          </li>
        ))}
      </ol>
    ),
  },
  line: {
    Answer: Point,
    how: 'Point at the line.',
    nudge: 'Point at a line first.',
    Key: ({ task }) => <p>{`Line ${task.lines.find(({ right }) => right)?.number}.`}</p>,
  },
  text: {
    Answer: Type,
    nudge: 'Type an answer first.',
    Key: ({ task }) => (
      <p>
        <code>{task.answers[0]}</code>
      </p>
    ),
  },
}

/** How a task is drawn. */
export const drawn = <T extends Task>(task: T): Drawn<T> => kinds[task.kind] as unknown as Drawn<T>

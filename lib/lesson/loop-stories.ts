import { z } from 'zod'

const task = z.string().trim().min(1).max(12)
const words = z.string().trim().min(1)

/** One moment of an event loop: what the clock and the wire show, which task has the thread, which could go on, which wait for a timer or a socket. */
const loopStepSchema = z.strictObject({
  at: words,
  wire: words.optional(),
  running: task.optional(),
  ready: z.array(task).default([]),
  waiting: z.array(task).default([]),
  says: words,
})

/** A file such as `loop.json` of a phase: stories of an event loop to hold beside one another, each a list of moments. No task is in two places at once. */
export const loopStepsSchema = z
  .array(z.strictObject({ title: words, steps: z.array(loopStepSchema).min(2).max(12) }))
  .min(1)
  .max(3)
  .superRefine((stories, context) => {
    for (const [s, { steps }] of stories.entries())
      for (const [n, { running, ready, waiting }] of steps.entries()) {
        const placed = [...(running ? [running] : []), ...ready, ...waiting]
        const twice = placed.find((one, i) => placed.indexOf(one) !== i)
        if (twice)
          context.addIssue({
            code: 'custom',
            path: [s, 'steps', n],
            message: `a task in one place; "${twice}" is running, ready and waiting at most once`,
          })
      }
  })
export type LoopStories = z.infer<typeof loopStepsSchema>

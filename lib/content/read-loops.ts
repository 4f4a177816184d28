import type { Problem } from '../authoring/problem'
import { type Folder, readFiles } from '../authoring/read-folder'
import { readJson } from '../authoring/read-json'
import { type LoopStories, loopStepsSchema } from '../lesson/loop-stories'

/** The files of `loops/` in a phase, by name; one with a problem is left out. */
export function readLoops(phase: Folder, problems: Problem[]): Map<string, LoopStories> {
  const folder = { ...phase, path: `${phase.path}/loops`, shown: `${phase.shown}/loops` }
  return new Map(
    [...readFiles(phase, 'loops', '.json').keys()].flatMap((name): [string, LoopStories][] => {
      const read = readJson(folder, name, loopStepsSchema, problems)
      return read ? [[name, read.data]] : []
    }),
  )
}

import type { WordContext } from '../../lesson/words/word'
import type { PhaseRun } from '../phase-run'

/** What a lesson may refer to. */
export type CheckContext = WordContext & {
  /** What was run for a phase, by name; other pages show nothing they saw. */
  runs?: ReadonlyMap<string, PhaseRun>
  /** Whether the guide takes nothing as seen that no run recorded. */
  recorded?: boolean
}

import type { Node } from 'mdast'
import type { Exercise } from '../exercise'
import type { PhaseRun } from '../phase-run'
import type { Specs } from '../schema'

/** What a lesson may refer to: files of its own folder, and what the site has. */
export type CheckContext = {
  samples: ReadonlyMap<string, string>
  diagrams: ReadonlyMap<string, string>
  exercises: ReadonlyMap<string, Exercise>
  terms: ReadonlySet<string>
  specs: Specs
  guides: ReadonlySet<string>
  /** Packs of framework packages by name. */
  packs: ReadonlySet<string>
  /** Cases of real servers by path, and the settings that were timed. */
  cases: ReadonlySet<string>
  settings: ReadonlySet<string>
  /** What was run for a phase, by name; other pages show nothing they saw. */
  runs?: ReadonlyMap<string, PhaseRun>
}

/** Reports a problem with a node; `line` where it lies deeper than the node begins. */
export type Report = (node: Node, place: string, fact: string, remedy?: string, line?: number) => void

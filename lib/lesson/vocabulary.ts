import { breakItWord } from './words/break-it'
import { calloutWord } from './words/callout'
import { concurrencyWord } from './words/concurrency'
import { depthWord } from './words/depth'
import { diagramWord } from './words/diagram'
import { entityWord } from './words/entity'
import { exerciseWord } from './words/exercise'
import { fileTreeWord } from './words/file-tree'
import { guideLinkWord } from './words/guide-link'
import { keyWord } from './words/key'
import { loopStepsWord } from './words/loop-steps'
import { marginWord } from './words/margin'
import { onServersWord } from './words/on-servers'
import { recapWord } from './words/recap'
import { recordedWord } from './words/recorded'
import { sampleWord } from './words/sample'
import { sideWord } from './words/side'
import { sideBySideWord } from './words/side-by-side'
import { sourceWord } from './words/source'
import { specWord } from './words/spec'
import { stepsWord } from './words/steps'
import { tabsWord, tabWord } from './words/tabs'
import { termWord } from './words/term'
import { timingsWord } from './words/timings'
import { videoWord } from './words/video'
import type { Word } from './words/word'

/** The author's vocabulary: every component a lesson may use. Its order is that of /authors. */
export const vocabulary = {
  Callout: calloutWord,
  Sample: sampleWord,
  Source: sourceWord,
  BreakIt: breakItWord,
  Exercise: exerciseWord,
  Concurrency: concurrencyWord,
  Diagram: diagramWord,
  OnServers: onServersWord,
  Timings: timingsWord,
  LoopSteps: loopStepsWord,
  Depth: depthWord,
  SideBySide: sideBySideWord,
  Side: sideWord,
  Key: keyWord,
  Margin: marginWord,
  Tabs: tabsWord,
  Tab: tabWord,
  Steps: stepsWord,
  FileTree: fileTreeWord,
  Video: videoWord,
  Recap: recapWord,
  Term: termWord,
  Recorded: recordedWord,
  Spec: specWord,
  Entity: entityWord,
  GuideLink: guideLinkWord,
}

export type ComponentName = keyof typeof vocabulary
export type PropsOf<Name extends ComponentName> = (typeof vocabulary)[Name] extends Word<infer Props> ? Props : never

/** The word `name`, or undefined where the vocabulary has none. */
export function wordNamed(name: string): Word | undefined {
  return Object.hasOwn(vocabulary, name) ? (vocabulary as Record<string, unknown> as Record<string, Word>)[name] : undefined
}

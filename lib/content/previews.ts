import type { Preview } from '../site/preview'
import { spokenMinutes } from '../site/spoken-minutes'
import { exercisesOf } from './lab-data-of'
import type { Guide, Phase } from './model'

/** The picture of a guide. */
export function guidePreview(guide: Guide): Preview {
  const minutes = guide.phases.reduce((sum, phase) => sum + phase.minutes, 0)
  return { above: 'A guide', title: guide.title, below: `${guide.phases.length} phases, about ${spokenMinutes(minutes)}` }
}

/** The picture of a phase. */
export const phasePreview = (guide: Guide, phase: Phase): Preview => ({
  above: `${guide.title}, phase ${phase.number}`,
  title: phase.title,
  below: [`${phase.minutes} minutes`, `${phase.questions.length} questions`, ...exercises(phase)].join(', '),
})

function exercises(phase: Phase): string[] {
  const { length } = exercisesOf(phase)
  return length ? [`${length} ${length === 1 ? 'exercise' : 'exercises'}`] : []
}

/** The picture of a question. */
export const questionPreview = (guide: Guide, phase: Phase, words: string): Preview => ({
  above: `Can you answer this? ${guide.title}, phase ${phase.number}`,
  title: words,
  below: phase.title,
})

/** The picture of a lab or an exercise. */
export const labPreview = (guide: Guide, phase: Phase, title: string, exercise: boolean): Preview => ({
  above: `${exercise ? 'An exercise' : 'A lab'}. ${guide.title}, phase ${phase.number}`,
  title,
  below: exercise ? 'Solve it in the page' : 'Run it, break it, watch every message',
})

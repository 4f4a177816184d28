import { brief } from './brief'
import { details } from './details'
import type { TapeEvent, Violation } from './event'
import { type Actor, actorOf } from './lanes'
import { cut } from './python-text'
import { shownMs } from './ruler'
import { levelOf } from './rules'

const marks = { must: '!', should: '· should:', advice: '· advice:' }

/** A tape as plain text: one event a line, its payload below it, violations where they happened. `sentenceOf` words a rule. */
export function tapeAsText(
  events: readonly TapeEvent[],
  violations: readonly Violation[],
  all: readonly Actor[],
  sentenceOf: (rule: string) => string,
): string {
  const lines = events.flatMap((event) => {
    const { name, lines: told } = brief(event)
    const where = event.line === null ? '' : `  line ${event.line}`
    const route =
      event.from === event.to ? actorOf(event.from, all).name : `${actorOf(event.from, all).name} → ${actorOf(event.to, all).name}`
    return [
      `${shownMs(event.ms).padStart(8)} ms  ${route.toLowerCase()}  ${name}  ${told.join(', ')}${where}`,
      ...details(event).map(({ label, value }) => `             ${label}: ${cut(value, 160)}`),
      ...violations
        .filter(({ n }) => n === event.n)
        .map(({ rule, found }) => `             ${marks[levelOf(rule)]} ${sentenceOf(rule)} ${found} (${rule})`),
    ]
  })
  return `${lines.join('\n')}\n`
}

import type { Likeness, RecordedRun, RecordedText } from '../content/phase-run'

/** Whether a second recording says what the first did, as near as each text has to come. */
export function sameRun(old: RecordedRun, made: RecordedRun): boolean {
  const names = Object.keys(made.texts)
  return (
    JSON.stringify(old.versions) === JSON.stringify(made.versions) &&
    names.join() === Object.keys(old.texts).join() &&
    names.every((name) => sameText(old.texts[name], made.texts[name]))
  )
}

function sameText(old: RecordedText | undefined, made: RecordedText | undefined): boolean {
  if (!old || !made || old.like !== made.like) return false
  return made.like === 'once' || (alike(old, made.like) === alike(made, made.like) && (made.like !== 'about' || near(old, made)))
}

const date = /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/g

function alike({ lines }: RecordedText, like: Likeness): string {
  const text = lines.join('\n').replace(date, 'a date')
  return like === 'exact' ? text : text.replace(/0x[0-9a-f]+|\d+/g, '0').replace(/(0\.0|0) to \1/g, '$1')
}

/** Figures lie near where one is within a third of the other, or both within a quarter of a unit; of `0.3 to 0.5` the middle counts. */
function near(old: RecordedText, made: RecordedText): boolean {
  const figures = ({ lines }: RecordedText) =>
    [...lines.join('\n').matchAll(/(\d+(?:\.\d+)?)(?: to (\d+(?:\.\d+)?))?/g)].map(
      ([, low, high]) => (Number(low) + Number(high ?? low)) / 2,
    )
  const after = figures(made)
  return figures(old).every((one, i) => Math.abs(one - (after[i] ?? 0)) <= Math.max(0.25, one / 3))
}

import type { MoodleReading } from './moodle-reading'

/** What Moodle says where nobody wrote anything else; the verdict says it here. */
const said = /^(Your answer is (correct|partially correct|incorrect)\.|Respuesta (correcta|incorrecta)\.?|Richtig\.?|Falsch\.?)$/

/** What is said to any right and to any wrong answer, to be joined to each where one alone is picked; named as lost where several are. */
export function overallFeedback({ said: read, lose }: MoodleReading, single: boolean): (right: boolean) => string | undefined {
  const [right, partly, wrong] = (['correct', 'partiallycorrect', 'incorrect'] as const).map((kind) => {
    const text = read(`${kind}feedback`, `the feedback to a ${kind.replace('partially', 'partially ')} answer`)
    return said.test(text) ? '' : text
  })
  if (partly) lose(`the feedback to a partially right answer: ${partly}`)
  if (!single && right) lose(`the feedback to a right answer: ${right}`)
  if (!single && wrong) lose(`the feedback to a wrong answer: ${wrong}`)
  return (isRight) => (single ? (isRight ? right : wrong) : undefined) || undefined
}

import type { RecordingInput } from '../servers/recording'

/** A recording as its file holds it: one line for each key of an outcome, so that a difference shows as a line. */
export function recordingText({ outcomes, ...made }: RecordingInput): string {
  const fields = Object.entries(made).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`)
  const cases = Object.entries(outcomes).map(([name, outcome]) => {
    const lines = Object.entries(outcome).map(([key, value]) => `      ${JSON.stringify(key)}: ${value_(key, value)}`)
    return `    ${JSON.stringify(name)}: {\n${lines.join(',\n')}\n    }`
  })
  return `{\n${fields.join('\n')}\n  "outcomes": {\n${cases.join(',\n')}\n  }\n}\n`
}

function value_(key: string, value: unknown): string {
  if (key !== 'log' || !Array.isArray(value)) return JSON.stringify(value)
  return `[\n${value.map((line) => `        ${JSON.stringify(line)}`).join(',\n')}\n      ]`
}

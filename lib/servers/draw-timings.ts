import type { RecordedTimings, Served, Setting } from './concurrency'

/** A setting with what was recorded of it. */
export type Timed = { setting: Setting; version: string; requests: Served[]; last: number }

/** The settings of these ids as one system recorded them; unknown ids are left out. */
export function timed(ids: string[], settings: Setting[], { runs }: RecordedTimings): Timed[] {
  return ids.flatMap((id) => {
    const [setting, run] = [settings.find((one) => one.id === id), runs[id]]
    if (!setting || !run) return []
    return [{ setting, version: run.version, requests: run.requests, last: Math.max(...run.requests.map(({ answered }) => answered)) }]
  })
}

const second = 94
const row = 11
const top = 26

/** A timeline as SVG, in the classes of the house: a thin line waits for its turn, a bar waits inside the app, a rule stands at each second. */
export function drawTimed({ setting, version, requests, last }: Timed): string {
  const x = (seconds: number) => Math.round(seconds * second)
  const bottom = top + requests.length * row
  const path = (name: string, pieces: string[]) => `<path class="${name}" d="${pieces.join('')}"/>`
  const seconds = Array.from({ length: 5 }, (_, n) => `M${n * second} ${top - 4}V${bottom}`)
  const waits = requests.flatMap(({ begun }, i) => (begun > 0 ? [`M0 ${top + i * row + 3.5}H${x(begun)}`] : []))
  const bars = requests.map(({ begun, done }, i) => `M${x(begun)} ${top + i * row}H${x(done) - 1}v7H${x(begun)}z`)
  return [
    `<svg viewBox="0 0 400 ${bottom + 4}"><text y="14">${setting.title}</text>`,
    `<text x="400" y="14" class="z" text-anchor="end">${version}: ${last} s</text>`,
    `${path('ln-q', seconds)}${path('ln-s', waits)}${path('fa', bars)}</svg>`,
  ].join('')
}

/** A time ruler: where it ends, and its labelled ticks; all in milliseconds. */
export type RulerScale = { end: number; ticks: number[]; small: number[]; label: (ms: number) => string }

/** A ruler that reaches just past `last`, with three to five labelled ticks at round times. */
export function rulerScale(last: number): RulerScale {
  const least = Math.max(last, 0.1)
  const power = 10 ** Math.floor(Math.log10(least / 3))
  const step = [1, 2, 5, 10].map((n) => n * power).find((s) => least / s <= 5) ?? power
  const count = Math.max(1, Math.ceil(least / step - 1e-9))
  const round = (ms: number) => Number(ms.toPrecision(6))
  const small = Array.from({ length: count * 10 + 1 }, (_, i) => round((i * step) / 10))
  return {
    end: round(count * step),
    ticks: Array.from({ length: count + 1 }, (_, i) => round(i * step)),
    small,
    label: (ms) => (ms >= 1000 ? `${round(ms / 1000)} s` : String(ms)),
  }
}

/** Milliseconds as a row shows them: two places below ten, one below a hundred, none above. */
export const shownMs = (ms: number): string => ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0)

/** A figure beside the bar it must hold. */
export type Figure = { what: string; value: number; unit: string; bar?: number }

export const failed = ({ value, bar }: Figure): boolean => bar !== undefined && !(value <= bar)

/** Figures as lines: name, value, bar, and whether it holds. */
export function figureLines(figures: Figure[]): string {
  const shown = (n: number) => (Number.isInteger(n) ? String(n) : n.toFixed(n < 10 ? 3 : 1))
  const width = Math.max(...figures.map(({ what }) => what.length))
  return figures
    .map((figure) => {
      const { what, value, unit, bar } = figure
      const head = `${what.padEnd(width)}  ${`${shown(value)} ${unit}`.padStart(12)}`
      return bar === undefined ? head : `${head}   ${failed(figure) ? 'OVER' : 'ok'} (at most ${shown(bar)})`
    })
    .join('\n')
}

import { encode } from 'uqr'

/** A text as a QR code: how many modules wide it is, and the dark ones as the data of one SVG path. Throws where the text is too long for any code (2,953 bytes). */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: text.length > 300 ? 'L' : 'M', border: 0 })
  const rows = data.flatMap((row, y) => runs(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`))
  return { size, path: rows.join('') }
}

/** Runs of dark modules in a row: where they begin and how long they are. */
function runs(row: boolean[]): [number, number][] {
  const found: [number, number][] = []
  row.forEach((dark, x) => {
    const last = found.at(-1)
    if (!dark) return
    if (last && last[0] + last[1] === x) last[1] += 1
    else found.push([x, 1])
  })
  return found
}

/** 754000 → “12 min 34 s”. */
export function spentTime(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  return minutes ? `${minutes} min ${String(rest).padStart(2, '0')} s` : `${rest} s`
}

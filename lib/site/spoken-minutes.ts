/** 164 → “2 hours 45 minutes”: hours and quarters are as exact as reading is. */
export function spokenMinutes(minutes: number): string {
  const quarters = Math.max(1, Math.round(minutes / 15))
  const [hours, rest] = [Math.floor(quarters / 4), (quarters % 4) * 15]
  const named = [hours && `${hours} ${hours === 1 ? 'hour' : 'hours'}`, rest && `${rest} minutes`]
  return named.filter(Boolean).join(' ')
}

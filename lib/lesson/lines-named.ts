const named = /\b[Ll]ines? (\d{1,4})(?:(?:,| to| and| or|–) (\d{1,4}))*(?!\w)/g

/** The lines that a text names, "line 7" or "lines 4 to 6": the words and the numbers. */
export function linesNamed(text: string): { value: string; numbers: number[] }[] {
  return [...text.matchAll(named)].map(([value]) => ({ value, numbers: (value.match(/\d+/g) ?? []).map(Number) }))
}

/** Whether code has all these lines, counted from 1, and something stands in each. */
export function hasLines(source: string, numbers: number[]): boolean {
  const rows = source.split('\n')
  return numbers.every((n) => rows[n - 1]?.trim())
}

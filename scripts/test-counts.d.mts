export type Counts = { passed: number; failed: number; skipped: number; files: { file: string; seconds: number }[] }
export function readCounts(runner: 'vitest' | 'playwright', report: string): Counts

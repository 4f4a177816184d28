import type { CopiedRows } from './backup'

/** “1,200 opinions, 3 reports and 40,000 answers”: of what was read, or of what was new where it went. */
export function copiedInWords({ feedback, report, answer }: CopiedRows, which: 'read' | 'fresh'): string {
  const words = (count: number, one: string) => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`
  return `${words(feedback[which], 'opinion')}, ${words(report[which], 'report')} and ${words(answer[which], 'answer')}`
}

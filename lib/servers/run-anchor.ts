/** Where a run, or one of its texts (`run/text`), stands on the page of all runs. */
export const runAnchor = (phase: string, run: string): string => `${phase}-${run.split('/')[0]}`

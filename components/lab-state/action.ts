/** What opened a lab or is asked of it: only to be there, to be edited, to run, or to run with a line changed. */
export type LabAction = { do: 'open' | 'edit' | 'run' | 'change'; line?: string; to?: string }

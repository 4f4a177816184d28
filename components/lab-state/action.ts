/** What opened a lab or is asked of it: only to be there, to be edited, to run, to run with a line changed, or to run with another request. */
export type LabAction = { do: 'open' | 'edit' | 'run' | 'change' | 'send'; line?: string; to?: string; request?: string }

/** A CPython that runs the samples (3.11 or newer), or undefined. */
export function pythonPath(): string | undefined

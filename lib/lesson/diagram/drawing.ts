/** What is wrong with a diagram; `line` counts from 1 inside the fence. */
export type DiagramProblem = { line: number; fact: string; remedy?: string }

/** A drawing for wide columns and, where the first would be too small to read there, one for phones. */
export type Drawing = { svg: string; narrow?: string }

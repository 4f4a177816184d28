/** Whether a file has an app to call: `app` or `application`, defined or assigned at the outermost level. */
export function definesApp(source: string): boolean {
  return /^(?:(?:async )?def|class) (?:app|application)\b|^(?:app|application)\s*(?::[^=\n]+)?=(?!=)/m.test(source)
}

/** Whether a file is a program that runs by itself: Python that has no app to call. */
export const isProgram = (file: string, source: string): boolean => file.endsWith('.py') && !definesApp(source)

/** The folder below code/ that a sample runs in, with its slash; empty for a sample that stands in code/ itself. */
export const runRoot = (sample: string): string => /^[^/]+\//.exec(sample)?.[0] ?? ''

/** The samples that a run of one needs, itself first: of a folder below code/ all that is in it; else the modules beside it that it imports, and those that they import. */
export function neededFiles(main: string, samples: ReadonlyMap<string, string>): string[] {
  const root = runRoot(main)
  if (root) return [main, ...[...samples.keys()].filter((name) => name !== main && name.startsWith(root))]
  const found = [main]
  for (const name of found) {
    const imported = [...(samples.get(name) ?? '').matchAll(/^\s*(?:from|import) +([A-Za-z_]\w*)/gm)].map((match) => `${match[1]}.py`)
    for (const file of imported) if (samples.has(file) && !found.includes(file)) found.push(file)
  }
  return found
}

/** Which protocol some code seems to speak, before it has run. */
export function guessInterface(files: Record<string, string>): 'wsgi' | 'asgi' {
  const asgi = /^\s*async def \w+\(.*\b(scope|receive)\b|^(from|import) (starlette|fastapi)\b/m
  return Object.values(files).some((text) => asgi.test(text)) ? 'asgi' : 'wsgi'
}

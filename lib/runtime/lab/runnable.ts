/** Whether a file has an app to call: `app` or `application`, defined or assigned at the outermost level. */
export function definesApp(source: string): boolean {
  return /^(?:(?:async )?def|class) (?:app|application)\b|^(?:app|application)\s*(?::[^=\n]+)?=(?!=)/m.test(source)
}

/** Modules of the same folder that a file imports, themselves and in turn, the file itself first. */
export function neededFiles(main: string, samples: ReadonlyMap<string, string>): string[] {
  const found = [main]
  for (const name of found) {
    const imported = [...(samples.get(name) ?? '').matchAll(/^\s*(?:from|import) +([A-Za-z_]\w*)/gm)].map((match) => `${match[1]}.py`)
    for (const file of imported) if (samples.has(file) && !found.includes(file)) found.push(file)
  }
  return found
}

/** Which protocol some code seems to speak, before it has run. */
export function guessInterface(files: Record<string, string>): 'wsgi' | 'asgi' {
  return Object.values(files).some((text) => /^\s*async def \w+\(.*\b(scope|receive)\b/m.test(text)) ? 'asgi' : 'wsgi'
}

const languages: Readonly<Record<string, string>> = { py: 'python', json: 'json', toml: 'toml', sh: 'bash' }

/** The language to highlight a file in, by the end of its name; plain text where none is known. */
export const languageOf = (file: string): string => languages[/\.(\w+)$/.exec(file)?.[1] ?? ''] ?? 'text'

import fs from 'node:fs'
import path from 'node:path'

/** The names a module's text exports, types among them; `default` is none. */
export function exportedNames(text: string): string[] {
  const declared = text.matchAll(
    /^export\s+(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(?:const\s+enum|const|let|var|function\s*\*?|class|type|interface|enum)\s+(\w+)/gm,
  )
  const listed = [...text.matchAll(/^export\s+(?:type\s+)?\{([^}]*)\}/gm)].flatMap(([, list = '']) => list.split(','))
  const renamed = listed.map(
    (one) =>
      one
        .trim()
        .replace(/^type\s+/, '')
        .split(/\s+as\s+/)
        .at(-1) ?? '',
  )
  const everythingAs = [...text.matchAll(/^export\s+\*\s+as\s+(\w+)/gm)].map(([, name = '']) => name)
  const names = [...[...declared].map(([, name = '']) => name), ...renamed, ...everythingAs]
  return [...new Set(names.filter((name) => name && name !== 'default'))]
}

/** What a module's text imports or passes on, types among it, as it is written there: `./a`, `@/lib/b`, `react`. */
export function importedModules(text: string): string[] {
  const patterns = [
    /^(?:import|export)\s[^'"`;]*?\sfrom\s+['"]([^'"]+)['"]/gm,
    /^(?:\}|\*\s+as\s+\w+)\s+from\s+['"]([^'"]+)['"]/gm,
    /^import\s+['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  ]
  return [...new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name)))]
}

const endings = ['', '.ts', '.tsx', '.mjs', '.mts', '/index.ts', '/index.tsx']

/** The file of the house that a module's name stands for in another file; undefined for a package. */
export function resolveModule(from: string, name: string, known: ReadonlySet<string>): string | undefined {
  const place = name.startsWith('@/') ? name.slice(2) : name.startsWith('.') ? path.posix.join(path.posix.dirname(from), name) : undefined
  return place === undefined ? undefined : endings.map((ending) => `${place}${ending}`).find((file) => known.has(file))
}

/** Which file imports which, of the files given. */
export function importGraph(files: readonly string[]): Map<string, string[]> {
  const known = new Set(files)
  return new Map(
    files.map((file) => {
      const names = importedModules(fs.readFileSync(file, 'utf8'))
      return [file, names.flatMap((name) => resolveModule(file, name, known) ?? [])]
    }),
  )
}

/** Every set of nodes that lead to each other, each sorted: strongly connected components of two or more, and nodes that lead to themselves. */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const number = new Map<string, number>()
  const open: string[] = []
  const found: string[][] = []

  function visit(node: string): number {
    number.set(node, number.size)
    let lowest = number.get(node) ?? 0
    open.push(node)
    for (const next of graph.get(node) ?? []) {
      if (!number.has(next)) lowest = Math.min(lowest, visit(next))
      else if (open.includes(next)) lowest = Math.min(lowest, number.get(next) ?? lowest)
    }
    if (lowest === number.get(node)) {
      const circle = open.splice(open.indexOf(node))
      if (circle.length > 1 || graph.get(node)?.includes(node)) found.push(circle.sort())
    }
    return lowest
  }
  for (const node of graph.keys()) if (!number.has(node)) visit(node)
  return found
}

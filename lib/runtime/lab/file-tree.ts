import type { Outcome } from '../tape/event'

type Changed = NonNullable<Outcome['files']>[number]

/** A row of the tree: a folder with what is in it, or a file with what the run did to it; `theirs` where the lab itself has the file. */
export type FileNode =
  | { is: 'folder'; name: string; path: string; within: FileNode[] }
  | { is: 'file'; name: string; path: string; theirs: boolean; changed?: Changed }

/** Paths as a tree: in each folder its files first, then its folders, by name. Beside a lab's files stand those the run made. */
export function fileTree(paths: readonly string[], changed: readonly Changed[] = []): FileNode[] {
  const files = new Map<string, Changed | undefined>(paths.map((path) => [path, undefined]))
  for (const one of changed) if (files.has(one.path) || one.change === 'created') files.set(one.path, one)
  const theirs = new Set(paths)
  return level([...files.keys()], '')

  function level(under: string[], prefix: string): FileNode[] {
    const folders = new Map<string, string[]>()
    const here: FileNode[] = []
    for (const path of under.sort((a, b) => a.localeCompare(b, 'en'))) {
      const [name = '', ...rest] = path.slice(prefix.length).split('/')
      if (rest.length) folders.set(name, [...(folders.get(name) ?? []), path])
      else here.push({ is: 'file', name, path, theirs: theirs.has(path), changed: files.get(path) })
    }
    const inner = [...folders].map(([name, inside]): FileNode => {
      const path = `${prefix}${name}/`
      return { is: 'folder', name, path, within: level(inside, path) }
    })
    return [...here, ...inner]
  }
}

/** What the run did to a file, in a few words. */
export const changeWords = ({ change, size }: Changed): string =>
  change === 'deleted'
    ? 'deleted by the run'
    : `${change === 'created' ? 'made' : 'changed'} by the run, ${size.toLocaleString('en')} bytes`

import { z } from 'zod'

/** What a run's folder may hold: files, characters of one and of all, characters and folders of a path. */
export const fileLimits = { files: 100, text: 200_000, all: 1_000_000, path: 100, deep: 10 } as const

const part = /^[^/\\\p{Cc}\p{Cs}]{1,100}$/u
const module = /^(?:[A-Za-z_]\w*\/)*[A-Za-z_]\w*\.py$/

/** Why a path cannot stand in a run's folder, with what to do about it; undefined where it can. */
export function pathFault(path: string): string | undefined {
  const parts = path.split('/')
  if (parts.some((name) => name === '.' || name === '..' || !part.test(name)))
    return `${JSON.stringify(path)} is no path inside the folder. Write folders and a name with / between: templates/shop.html.`
  if (path.length > fileLimits.path || parts.length > fileLimits.deep)
    return `The path is too long: at most ${fileLimits.path} characters and ${fileLimits.deep} parts.`
  return undefined
}

/** Why a file cannot join others, with what to do about it; undefined where it can. */
export function joinFault(path: string, others: readonly string[]): string | undefined {
  const fault = pathFault(path)
  if (fault) return fault
  if (others.includes(path)) return `There is a ${path} already. Choose another name.`
  if (others.some((other) => other.startsWith(`${path}/`) || path.startsWith(`${other}/`)))
    return `${path} would be a file where a folder is, or a folder where a file is. Choose another name.`
  if (others.length >= fileLimits.files) return `A lab holds ${fileLimits.files} files. Take one away first.`
  return undefined
}

/** Why these files are no folder of a run, with what to do about it; undefined where they are. */
export function treeFault(files: Readonly<Record<string, string>>): string | undefined {
  const paths = Object.keys(files)
  for (const [i, path] of paths.entries()) {
    const fault = joinFault(path, paths.slice(0, i))
    if (fault) return fault
  }
  const long = paths.find((path) => (files[path]?.length ?? 0) > fileLimits.text)
  if (long) return `${long} has more than ${fileLimits.text.toLocaleString('en')} characters. Make it shorter.`
  const all = Object.values(files).reduce((sum, text) => sum + text.length, 0)
  if (all > fileLimits.all)
    return `The files have ${all.toLocaleString('en')} characters together; a lab takes ${fileLimits.all.toLocaleString('en')}. Take some away.`
  return undefined
}

/** The path of the file that holds the app. */
export const mainSchema = z.string().max(fileLimits.path).regex(module, 'a module such as app.py or shop/wsgi.py')

/** A run's folder: text by path. */
export const fileTreeSchema = z.record(z.string(), z.string().max(fileLimits.text)).superRefine((files, context) => {
  const fault = treeFault(files)
  if (fault) context.addIssue({ code: 'custom', message: fault })
})

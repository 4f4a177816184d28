/** Files of a wheel that do not go into a pack, and why; `but` names those of them that do. */
export type Cut = { files: string; but?: readonly string[]; why: string }

/** How one package becomes part of a pack. */
export type Recipe = {
  /** Its name as the Python index writes it. */
  name: string
  /** The releases that `--latest` may take: `==5.2.*`. */
  within?: string
  /** The package whose metadata says which release of this one it takes. */
  asAskedBy?: string
  /** Where the metadata names no licence of the SPDX list. */
  licence?: string
  cuts?: readonly Cut[]
  /** Files of ours, by path. */
  adds?: Readonly<Record<string, string>>
}

/** One pack: packages that are always wanted together. */
export type PackRecipe = {
  packages: readonly Recipe[]
  needs?: readonly string[]
  /** Requirements that the packages name and no pack holds, and why that is no harm. */
  unmet?: Readonly<Record<string, string>>
}

/** What no pack has use for. */
export const cutsOfAll: readonly Cut[] = [
  { files: '*.pyi', why: 'Types for checkers.' },
  { files: '*/py.typed', why: 'A mark for checkers.' },
  { files: '*.so', why: 'Machine code for another machine than the page’s; the package does without.' },
  { files: '*.c', why: 'Source of the machine code.' },
  { files: '*.dist-info/RECORD', why: 'The installer’s list of the whole wheel; packages.json has the wheel’s hash.' },
  { files: '*.dist-info/WHEEL', why: 'For installers.' },
  { files: '*.dist-info/top_level.txt', why: 'For installers.' },
  { files: '*.dist-info/sboms/', why: 'Lists what the machine code is made of.' },
]

/** A path pattern as a regular expression over the whole path. */
export function pathPattern(files: string): RegExp {
  const text = files.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${text}${files.endsWith('/') ? '.*' : ''}$`)
}

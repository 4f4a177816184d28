import type { LanguageRegistration } from 'shiki/types'
import { addGrammar, hasGrammar } from './highlight'
import { grammarOf } from './languages'

/** Fetches the grammars of languages that few pages show, so that `highlight` has them. Names nobody knows are left out. */
export async function loadLanguages(names: Iterable<string | null | undefined>): Promise<void> {
  for (const name of new Set(names)) {
    const id = grammarOf(name)
    if (!name || !id || hasGrammar(name)) continue
    // Left to Node at run time: a bundle of every grammar would be large.
    const found =
      id === 'text' || hasGrammar(id)
        ? undefined
        : ((await import(/* turbopackIgnore: true */ /* webpackIgnore: true */ `@shikijs/langs/${id}`)) as {
            default: LanguageRegistration[]
          })
    addGrammar(id, [name], found?.default)
  }
}

import { bundledLanguagesInfo } from 'shiki/langs'

/** Names without a grammar: what is set as it stands. */
const plain: readonly string[] = ['text', 'txt', 'plaintext', 'plain', 'output', 'ansi']
/** Common names that Shiki has not. */
const others: Readonly<Record<string, string>> = {
  shell: 'bash',
  console: 'shellsession',
  'shell-session': 'shellsession',
  pycon: 'python',
  py3: 'python',
  cfg: 'ini',
  conf: 'ini',
  golang: 'go',
  gitignore: 'text',
  env: 'dotenv',
  caddyfile: 'text',
  tree: 'text',
}

const byName = new Map(
  bundledLanguagesInfo.flatMap(({ id, name, aliases = [] }) => [id, ...aliases].map((one) => [one, { id, name }] as const)),
)

/** The grammar for a language as an author names it: an id of Shiki's, `text` where there is nothing to colour; undefined where nobody knows the name. */
export function grammarOf(language: string | null | undefined): string | undefined {
  const name = (language || 'text').toLowerCase()
  if (plain.includes(name)) return 'text'
  return byName.get(others[name] ?? name)?.id ?? (others[name] === 'text' ? 'text' : undefined)
}

/** What a language is called in its own spelling; undefined for plain text. */
export const languageName = (language: string): string | undefined => byName.get(grammarOf(language) ?? '')?.name

/** Every name a fence may have. */
export const languageNames = (): string[] => [...byName.keys(), ...plain, ...Object.keys(others), 'mermaid']

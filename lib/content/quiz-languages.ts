import { loadLanguages } from '../lesson/code/load-languages'
import type { Phase } from './model'

/** Fetches the grammars of the languages that questions, exercises and notes of phases show code in; what shows them awaits it. */
export async function loadQuizLanguages(phases: readonly Phase[]): Promise<void> {
  const texts = JSON.stringify(phases.map(({ questions, exercises, teach }) => [questions, [...exercises.values()], teach]))
  await loadLanguages([...texts.matchAll(/(?:`{3,}|~{3,}) ?([\w+#.-]+)/g)].map((fence) => fence[1]))
}

import { hydrateRoot } from 'react-dom/client'
import { Quiz, type QuizProps } from './quiz'

export function wake(root: HTMLElement, props: unknown): void {
  hydrateRoot(root, <Quiz {...(props as QuizProps)} />)
}

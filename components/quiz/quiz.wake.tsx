import { hydrateRoot } from 'react-dom/client'
import { lazyStyle } from '../island/lazy-style'
import { Quiz, type QuizProps } from './quiz'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await lazyStyle('answered', 'forms')
  hydrateRoot(root, <Quiz {...(props as QuizProps)} />)
}

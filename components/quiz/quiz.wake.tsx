import { hydrateRoot } from 'react-dom/client'
import { lateStyle } from '../island/late-style'
import { Quiz, type QuizProps } from './quiz'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await lateStyle('answered', 'forms')
  hydrateRoot(root, <Quiz {...(props as QuizProps)} />)
}

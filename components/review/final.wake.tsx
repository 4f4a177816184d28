import { hydrateRoot } from 'react-dom/client'
import { lazyStyle } from '../island/lazy-style'
import { Final } from './final'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await lazyStyle('review', 'answered', 'forms')
  hydrateRoot(root, <Final {...(props as Parameters<typeof Final>[0])} />)
}

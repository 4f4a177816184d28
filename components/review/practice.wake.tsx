import { hydrateRoot } from 'react-dom/client'
import { lazyStyle } from '../island/lazy-style'
import { Practice } from './practice'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await lazyStyle('review', 'answered', 'forms')
  hydrateRoot(root, <Practice {...(props as Parameters<typeof Practice>[0])} />)
}

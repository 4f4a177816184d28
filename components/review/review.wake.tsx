import { hydrateRoot } from 'react-dom/client'
import { lazyStyle } from '../island/lazy-style'
import { Review } from './review'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await lazyStyle('review', 'answered', 'forms')
  hydrateRoot(root, <Review {...(props as Parameters<typeof Review>[0])} />)
}

import { hydrateRoot } from 'react-dom/client'
import { lateStyle } from '../island/late-style'
import { Review } from './review'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await lateStyle('review', 'answered', 'forms')
  hydrateRoot(root, <Review {...(props as Parameters<typeof Review>[0])} />)
}

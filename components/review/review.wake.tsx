import { hydrateRoot } from 'react-dom/client'
import { Review } from './review'
import { reviewStyle } from './review-style'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await reviewStyle()
  hydrateRoot(root, <Review {...(props as Parameters<typeof Review>[0])} />)
}

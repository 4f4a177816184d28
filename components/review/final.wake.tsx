import { hydrateRoot } from 'react-dom/client'
import { Final } from './final'
import { reviewStyle } from './review-style'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await reviewStyle()
  hydrateRoot(root, <Final {...(props as Parameters<typeof Final>[0])} />)
}

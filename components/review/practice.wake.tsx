import { hydrateRoot } from 'react-dom/client'
import { Practice } from './practice'
import { reviewStyle } from './review-style'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await reviewStyle()
  hydrateRoot(root, <Practice {...(props as Parameters<typeof Practice>[0])} />)
}

import { hydrateRoot } from 'react-dom/client'
import { Certificate } from './certificate'
import { reviewStyle } from './review-style'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await reviewStyle()
  hydrateRoot(root, <Certificate {...(props as Parameters<typeof Certificate>[0])} />)
}

import { hydrateRoot } from 'react-dom/client'
import { Snippet } from './snippet'

export function wake(root: HTMLElement, props: unknown): void {
  hydrateRoot(root, <Snippet {...(props as Parameters<typeof Snippet>[0])} />)
}

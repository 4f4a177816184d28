import { hydrateRoot } from 'react-dom/client'
import { Embed } from './embed'

export function wake(root: HTMLElement, props: unknown): void {
  hydrateRoot(root, <Embed {...(props as Parameters<typeof Embed>[0])} />)
}

import { hydrateRoot } from 'react-dom/client'
import { Assign } from './assign'

export function wake(root: HTMLElement, props: unknown): void {
  hydrateRoot(root, <Assign {...(props as Parameters<typeof Assign>[0])} />)
}

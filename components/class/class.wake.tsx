import { hydrateRoot } from 'react-dom/client'
import { Class } from './class'

export function wake(root: HTMLElement, props: unknown): void {
  hydrateRoot(root, <Class {...(props as Parameters<typeof Class>[0])} />)
}

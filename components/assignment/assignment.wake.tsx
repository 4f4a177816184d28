import { hydrateRoot } from 'react-dom/client'
import { Assignment } from './assignment'

export function wake(root: HTMLElement, props: unknown): void {
  hydrateRoot(root, <Assignment {...(props as Parameters<typeof Assignment>[0])} />)
}

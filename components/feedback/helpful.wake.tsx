import { hydrateRoot } from 'react-dom/client'
import { Helpful, type HelpfulProps } from './helpful'

export function wake(root: HTMLElement, props: unknown): void {
  hydrateRoot(root, <Helpful {...(props as HelpfulProps)} />)
}

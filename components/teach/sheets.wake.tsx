import { hydrateRoot } from 'react-dom/client'
import { Sheets } from './sheets'

export function wake(root: HTMLElement, props: unknown): void {
  hydrateRoot(root, <Sheets {...(props as Parameters<typeof Sheets>[0])} />)
}

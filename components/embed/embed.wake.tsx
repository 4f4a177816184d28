import { hydrateRoot } from 'react-dom/client'
import { lazyStyle } from '../island/lazy-style'
import { Embed } from './embed'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await lazyStyle('answered', 'forms')
  hydrateRoot(root, <Embed {...(props as Parameters<typeof Embed>[0])} />)
}

import { hydrateRoot } from 'react-dom/client'
import { lazyStyle } from '../island/lazy-style'
import { Certificate } from './certificate'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await lazyStyle('review')
  hydrateRoot(root, <Certificate {...(props as Parameters<typeof Certificate>[0])} />)
}

import { hydrateRoot } from 'react-dom/client'
import { lazyStyle } from '../island/lazy-style'
import { Helpful, type HelpfulProps } from './helpful'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await lazyStyle('forms')
  hydrateRoot(root, <Helpful {...(props as HelpfulProps)} />)
}

import { hydrateRoot } from 'react-dom/client'
import { lateStyle } from '../island/late-style'
import { Helpful, type HelpfulProps } from './helpful'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await lateStyle('forms')
  hydrateRoot(root, <Helpful {...(props as HelpfulProps)} />)
}

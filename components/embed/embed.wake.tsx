import { hydrateRoot } from 'react-dom/client'
import { lateStyle } from '../island/late-style'
import { Embed } from './embed'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await lateStyle('answered', 'forms')
  hydrateRoot(root, <Embed {...(props as Parameters<typeof Embed>[0])} />)
}

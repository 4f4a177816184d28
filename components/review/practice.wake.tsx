import { hydrateRoot } from 'react-dom/client'
import { lateStyle } from '../island/late-style'
import { Practice } from './practice'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await lateStyle('review', 'answered', 'forms')
  hydrateRoot(root, <Practice {...(props as Parameters<typeof Practice>[0])} />)
}

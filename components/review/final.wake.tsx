import { hydrateRoot } from 'react-dom/client'
import { lateStyle } from '../island/late-style'
import { Final } from './final'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await lateStyle('review', 'answered', 'forms')
  hydrateRoot(root, <Final {...(props as Parameters<typeof Final>[0])} />)
}

import { hydrateRoot } from 'react-dom/client'
import { lazyStyle } from '../island/lazy-style'
import { AssignmentView } from './assignment'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await lazyStyle('answered', 'forms')
  hydrateRoot(root, <AssignmentView {...(props as Parameters<typeof AssignmentView>[0])} />)
}

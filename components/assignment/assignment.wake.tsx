import { hydrateRoot } from 'react-dom/client'
import { lateStyle } from '../island/late-style'
import { Assignment } from './assignment'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await lateStyle('answered', 'forms')
  hydrateRoot(root, <Assignment {...(props as Parameters<typeof Assignment>[0])} />)
}

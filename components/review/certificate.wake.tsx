import { hydrateRoot } from 'react-dom/client'
import { lateStyle } from '../island/late-style'
import { Certificate } from './certificate'

export async function wake(root: HTMLElement, props: unknown): Promise<void> {
  await lateStyle('review')
  hydrateRoot(root, <Certificate {...(props as Parameters<typeof Certificate>[0])} />)
}

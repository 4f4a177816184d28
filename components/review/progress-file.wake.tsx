import { hydrateRoot } from 'react-dom/client'
import { lazyStyle } from '../island/lazy-style'
import { ProgressFile } from './progress-file'

export async function wake(root: HTMLElement): Promise<void> {
  await lazyStyle('review')
  hydrateRoot(root, <ProgressFile />)
}

import { hydrateRoot } from 'react-dom/client'
import { lateStyle } from '../island/late-style'
import { ProgressFile } from './progress-file'

export async function wake(root: HTMLElement): Promise<void> {
  await lateStyle('review')
  hydrateRoot(root, <ProgressFile />)
}

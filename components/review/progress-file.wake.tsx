import { hydrateRoot } from 'react-dom/client'
import { ProgressFile } from './progress-file'
import { reviewStyle } from './review-style'

export async function wake(root: HTMLElement): Promise<void> {
  await reviewStyle()
  hydrateRoot(root, <ProgressFile />)
}

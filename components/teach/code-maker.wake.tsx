import { hydrateRoot } from 'react-dom/client'
import { CodeMaker } from './code-maker'

export function wake(root: HTMLElement): void {
  hydrateRoot(root, <CodeMaker />)
}

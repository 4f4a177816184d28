import { hydrateRoot } from 'react-dom/client'
import { Filter, type FilterProps } from './filter'

export function wake(root: HTMLElement, props: unknown): void {
  hydrateRoot(root, <Filter {...(props as FilterProps)} />)
}

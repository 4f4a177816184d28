import type { ComponentType } from 'react'
import { hydrateRoot } from 'react-dom/client'
import type { LazyStyle } from '@/lib/site/lazy-styles'
import { lazyStyle } from './lazy-style'

/** What hydrates an island: its lazy style sheets come first, then React takes over the markup with the props it was drawn with. */
export function hydrator<Props extends object>(Component: ComponentType<Props>, styles: LazyStyle[]) {
  return async (root: HTMLElement, props: Props): Promise<void> => {
    if (styles.length) await lazyStyle(...styles)
    hydrateRoot(root, <Component {...props} />)
  }
}

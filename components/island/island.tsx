import type { ReactElement } from 'react'
import type { IslandName } from '@/lib/site/islands'

/** Marks a server-rendered client root: outside development the page's own loader wakes it with these props when it comes near. */
export function Island<Props extends object>({
  name,
  component: Component,
  props,
}: {
  name: IslandName
  component: (props: Props) => ReactElement
  props: Props
}) {
  return (
    <div data-island={name}>
      <script
        type="application/json"
        data-props=""
        dangerouslySetInnerHTML={{ __html: JSON.stringify(props).replaceAll('<', '\\u003c') }}
      />
      <div data-island-root>
        <Component {...props} />
      </div>
    </div>
  )
}

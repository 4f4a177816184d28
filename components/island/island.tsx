import type { ReactElement } from 'react'

/** Marks a server-rendered client root: outside development the page's own loader hydrates it with these props when it comes near. `name` is the component's file without `.island.tsx`; one that is `alone` says nothing without a script, and is not shown then. */
export function Island<Props extends object>({
  name,
  component: Component,
  props,
  alone,
}: {
  name: string
  component: (props: Props) => ReactElement
  props: Props
  alone?: boolean
}) {
  return (
    <div data-island={name} data-alone={alone ? '' : undefined}>
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

import type { ReactElement } from 'react'

/** Those of the pages for whoever teaches, and of what these hand out. */
export type TeachIsland = 'code-maker' | 'sheets' | 'assign' | 'assignment' | 'class' | 'embed' | 'snippet'

/** The client roots of the site; each has a module in components/island/islands.ts. */
export type IslandName = 'quiz' | 'review' | 'practice' | 'final' | 'certificate' | 'progress-file' | 'helpful' | 'filter' | TeachIsland

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

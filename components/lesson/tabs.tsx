import type { Element } from 'hast'
import { Children, type ReactElement, type ReactNode } from 'react'
import { tabTitles } from './tab-nodes'

/** Ways of doing one thing: radio buttons choose, with no script at all. */
export function Tabs({ node, name, children }: { node: Element; name: string; children?: ReactNode }) {
  const titles = tabTitles(node)
  const panels = Children.toArray(children).filter((child): child is ReactElement => typeof child === 'object')
  return (
    <div className="extra tabs" role="group" aria-label={titles.join(', ')}>
      {panels.map((panel, i) => (
        <TabOf key={panel.key} name={name} title={titles[i] ?? ''} first={i === 0} panel={panel} />
      ))}
    </div>
  )
}

function TabOf({ name, title, first, panel }: { name: string; title: string; first: boolean; panel: ReactNode }) {
  return (
    <>
      <label>
        <input type="radio" name={name} defaultChecked={first} />
        {title}
      </label>
      <div className="tabs__panel">{panel}</div>
    </>
  )
}

import type { Element } from 'hast'

type Jsx = { name?: string; attributes?: { name: string; value: string }[] }

/** The titles of the `<Tab>`s inside a `<Tabs>`. */
export const tabTitles = (node: Element): string[] =>
  (node.children as Jsx[]).flatMap(({ name, attributes }) =>
    name === 'Tab' ? (attributes?.find((attribute) => attribute.name === 'title')?.value ?? '') : [],
  )

/** Hydrates each island when it comes near the viewport or is touched; at once inside a frame, whose height the page around waits for. What was pressed in one before is pressed again then. */
export function hydrateIslands(): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) target.dispatchEvent(new Event('near'))
    },
    { rootMargin: '600px 0px' },
  )
  for (const island of document.querySelectorAll<HTMLElement>('[data-island]')) {
    let begun = false
    let pressed: HTMLElement | null | undefined

    for (const sign of ['near', 'pointerdown', 'focusin', 'click'])
      island.addEventListener(sign, (event) => {
        if (sign === 'click') pressed = (event.target as Element).closest<HTMLElement>('button:not([name])')
        if (!begun) hydrate()
      })
    parent === window ? near.observe(island) : hydrate()

    async function hydrate() {
      begun = true
      near.unobserve(island)
      const root = island.querySelector<HTMLElement>('[data-island-root]')
      try {
        // What the page was drawn with lies in a file beside it.
        const { hydrate = '', props = '' } = island.querySelector('template')?.dataset ?? {}
        const [module, data] = await Promise.all([import(hydrate), fetch(props).then((answer) => answer.json())])
        if (root) await module.hydrate(root, data)
        island.dataset.hydrated = ''
        pressed?.click()
      } catch (error) {
        island.dataset.failed = ''
        throw error
      }
    }
  }
}

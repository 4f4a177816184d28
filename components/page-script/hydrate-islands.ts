/** Hydrates each island when it comes near the viewport or is touched; at once inside a frame, whose height the page around waits for. */
export function hydrateIslands(): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) if (entry.isIntersecting) hydrate(entry.target as HTMLElement)
    },
    { rootMargin: '600px 0px' },
  )
  const begun = new WeakSet<Element>()

  async function hydrate(island: HTMLElement) {
    if (begun.has(island)) return
    begun.add(island)
    near.unobserve(island)
    const root = island.querySelector<HTMLElement>('[data-island-root]')
    try {
      const { hydrate = '', props = '' } = island.querySelector('template')?.dataset ?? {}
      const [module, data] = await Promise.all([import(hydrate), read(props)])
      if (root) await module.hydrate(root, data)
      island.dataset.hydrated = ''
    } catch (error) {
      island.dataset.failed = ''
      throw error
    }
  }

  for (const island of document.querySelectorAll<HTMLElement>('[data-island]')) {
    if (parent === window) near.observe(island)
    else hydrate(island)
    for (const touch of ['pointerdown', 'focusin']) island.addEventListener(touch, () => hydrate(island), { once: true })
  }
}

/** What the page was drawn with; the build keeps it in a file beside the page. */
async function read(address: string): Promise<unknown> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`)
  return answer.json()
}

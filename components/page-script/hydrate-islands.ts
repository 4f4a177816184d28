/** Wakes each island when it comes near the viewport or is touched; at once inside a frame, whose height the page around waits for. */
export function hydrateIslands(): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) if (entry.isIntersecting) wake(entry.target as HTMLElement)
    },
    { rootMargin: '600px 0px' },
  )
  const woken = new WeakSet<Element>()

  async function wake(island: HTMLElement) {
    if (woken.has(island)) return
    woken.add(island)
    near.unobserve(island)
    const root = island.querySelector<HTMLElement>('[data-island-root]')
    try {
      const { wake = '', props = '' } = island.querySelector('template')?.dataset ?? {}
      const [module, data] = await Promise.all([import(wake), read(props)])
      if (root) await module.wake(root, data)
      island.dataset.awake = ''
    } catch (error) {
      island.dataset.failed = ''
      throw error
    }
  }

  for (const island of document.querySelectorAll<HTMLElement>('[data-island]')) {
    if (parent === window) near.observe(island)
    else wake(island)
    for (const touch of ['pointerdown', 'focusin']) island.addEventListener(touch, () => wake(island), { once: true })
  }
}

/** What the page was drawn with; the build keeps it in a file beside the page. */
async function read(address: string): Promise<unknown> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`)
  return answer.json()
}

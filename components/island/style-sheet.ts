const brought = new Map<string, Promise<void>>()

/** Brings the style sheet at this address into the page, once. Rejects where it does not load; the next call tries again. */
export function styleSheet(address: string): Promise<void> {
  const there = brought.get(address)
  if (there) return there
  const coming = new Promise<void>((done, failed) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = address
    link.onload = () => done()
    link.onerror = () => {
      brought.delete(address)
      link.remove()
      failed(new Error(`The style sheet ${address} did not load.`))
    }
    document.head.append(link)
  })
  brought.set(address, coming)
  return coming
}

const here = import.meta.url
const brought = new Map<string, Promise<void>>()

/** Brings a style sheet that lies beside this script into the page, once. Rejects where it does not load; the next call tries again. */
export function styleSheet(address: string): Promise<void> {
  const there = brought.get(address)
  if (there) return there
  const coming = new Promise<void>((done, failed) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    // Not `new URL`: a bundler that sees that looks for the sheet among its sources.
    link.href = Reflect.construct(URL, [address, here]).href
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

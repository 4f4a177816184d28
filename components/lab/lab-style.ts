/** Address of the labs’ style sheet beside this script; known when it is bundled, and not there while the site is developed. */
declare const labStyleAddress: string | undefined

let styled: Promise<void> | undefined

/** Brings the style of the labs in, once. Rejects where it does not load; the next call tries again. */
export function labStyle(): Promise<void> {
  if (typeof labStyleAddress !== 'string') return Promise.resolve()
  styled ??= new Promise((done, failed) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = new URL(labStyleAddress, import.meta.url).href
    link.onload = () => done()
    link.onerror = () => {
      styled = undefined
      link.remove()
      failed(new Error('The style of the labs did not load.'))
    }
    document.head.append(link)
  })
  return styled
}

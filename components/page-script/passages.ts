/** Offers a link to a passage, and to report it, once the reader has selected one; what that needs is fetched then. */
export function passages(): void {
  if (!document.querySelector('.prose')) return
  document.addEventListener('selectionchange', async () => {
    if (!getSelection()?.isCollapsed) (await import('../feedback/offer-report.lazy')).offerReport()
  })
}

import { feedbackAddress } from '@/lib/feedback/address'

/** Offers to report a passage once the reader has selected one; what that needs is fetched then. */
export function passages(): void {
  if (!feedbackAddress || !document.querySelector('.prose')) return
  document.addEventListener('selectionchange', async () => {
    if (!getSelection()?.isCollapsed) (await import('../feedback/offer-report.lazy')).offerReport()
  })
}

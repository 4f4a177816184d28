import { feedbackAddress } from '@/lib/feedback/address'

/** Offers to report a passage once the reader has selected one; what that needs is fetched then. */
export function passages(): void {
  if (!feedbackAddress || !document.querySelector('.prose')) return
  let waiting: ReturnType<typeof setTimeout>
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => import('../../feedback/passage.wake').then(({ offerReport }) => offerReport()), 400)
  })
}

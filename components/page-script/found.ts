/** Leads on to the paragraph that a search found, where this page was opened for one. */
export async function found(): Promise<void> {
  // No storage, or none allowed: the heading alone was led to.
  if (sessionStorage.getItem('callable/found')) (await import('../search/show-found.lazy')).showFound()
}

let tidy: () => void = () => {}

/** Leads from a “Re-read” link to the paragraph it means, marks that, and offers the way back to the question. */
export function reread(link: HTMLAnchorElement): void {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
  const question = link.closest<HTMLElement>('.question')
  if (!heading || !question) return
  tidy()
  const mark = paragraph(heading, link.dataset.reread ?? '') ?? heading
  const back = document.createElement('a')
  back.className = 'btn is-primary reread-back'
  back.href = `#${question.id}`
  back.textContent = 'Back to the question'
  mark.classList.add('reread')
  mark.tabIndex = -1
  document.body.append(back)
  tidy = () => {
    mark.classList.remove('reread')
    mark.removeAttribute('tabindex')
    back.remove()
  }
  back.addEventListener('click', () => {
    tidy()
    question.querySelector<HTMLElement>('.see a')?.focus({ preventScroll: true })
  })
  // After the browser has gone to the heading by itself.
  requestAnimationFrame(() => {
    mark.focus({ preventScroll: true })
    mark.scrollIntoView({ block: 'center' })
  })
}

/** The first paragraph, row or item after a heading that holds these words. */
function paragraph(heading: HTMLElement, words: string): HTMLElement | undefined {
  const all = [...(heading.closest('.prose')?.querySelectorAll<HTMLElement>('p, li, tr') ?? [])]
  const after = all.filter((element) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
  return after.find((element) => element.textContent?.replace(/\s+/g, ' ').includes(words))
}

let status: HTMLElement | undefined

/** Copies code, or the address of a link mark, and says so beside the mark and to screen readers. */
export async function copy(mark: HTMLElement): Promise<void> {
  const link = mark instanceof HTMLAnchorElement
  const text = link ? addressOf(mark) : mark.dataset.from ? await textAt(mark.dataset.from) : codeBeside(mark)
  const done = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  const [yes, no] = link
    ? ['Link copied', 'The address is in the address bar']
    : [mark.dataset.from ? 'Lesson copied' : 'Code copied', 'Copying is not allowed here']
  say(done ? yes : no, mark)
}

function say(words: string, mark: HTMLElement): void {
  if (!status) {
    status = document.createElement('p')
    status.className = 'vh'
    status.setAttribute('role', 'status')
    document.body.append(status)
  }
  status.textContent = words
  mark.dataset.said = words
  setTimeout(() => delete mark.dataset.said, 1600)
}

/** A text of the site, fetched to be copied. Rejects where it does not come. */
const textAt = (address: string): Promise<string> =>
  fetch(address).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(`${address} answered ${answer.status}.`))))

/** Where a mark leads; a question is shared by an address of its own, whose link shows it. */
function addressOf(mark: HTMLAnchorElement): string {
  const { origin, pathname, hash, href } = mark
  return mark.closest('.lesson .question') ? `${origin}${pathname}${hash.slice(1)}/` : href
}

function codeBeside(button: HTMLElement): string {
  const lines = button.closest('figure')?.querySelectorAll('.code .l') ?? []
  return `${[...lines].map((line) => line.textContent?.trimEnd() ?? '').join('\n')}\n`
}

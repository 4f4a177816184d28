import { createRoot } from 'react-dom/client'
import { feedbackAddress } from '@/lib/feedback/address'
import { lazyStyle } from '../island/lazy-style'
import { type Passage, passageAddress, selectedPassage } from './passage'
import { PassageDialog } from './passage-dialog'

const bar = document.createElement('div')
bar.className = 'passage__ask'
let found: Passage | undefined
const link = offer('Copy a link to this', async (passage) => {
  const done = await navigator.clipboard?.writeText(passageAddress(passage)).then(
    () => true,
    () => false,
  )
  link.textContent = done ? 'Link copied' : 'Copying is not allowed here'
})
bar.append(link, ...(feedbackAddress ? [offer('Something is wrong here', open)] : []))
// Pressing one must not take the selection away.
bar.addEventListener('pointerdown', (event) => event.preventDefault())

function offer(words: string, act: (passage: Passage) => void): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn', textContent: words })
  button.addEventListener('click', () => found && act(found))
  return button
}

let waiting: ReturnType<typeof setTimeout>
document.addEventListener('selectionchange', offerReport)

/** Offers, once a selection has come to rest, a link to its passage and to report it. What it looks like comes first. */
export async function offerReport(): Promise<void> {
  await lazyStyle('forms')
  clearTimeout(waiting)
  waiting = setTimeout(show, 400)
}

/** Puts the offers beside what is selected, behind the part of the text it stands in; they are the next thing Tab reaches. */
function show(): void {
  const selected = selectedPassage()
  found = selected?.passage
  if (!selected) {
    bar.remove()
    return
  }
  const { after, range } = selected
  const beside = after.nextElementSibling?.matches('.made') ? after.nextElementSibling : after
  link.textContent = 'Copy a link to this'
  beside.after(bar)
  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect()
  const origin = bar.offsetParent?.getBoundingClientRect() ?? document.body.getBoundingClientRect()
  const left = Math.min(last.right - bar.offsetWidth / 2, document.documentElement.clientWidth - bar.offsetWidth - 12)
  bar.style.left = `${Math.max(12, left) - origin.left}px`
  bar.style.top = `${last.bottom + 10 - origin.top}px`
}

function open(passage: Passage): void {
  bar.remove()
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  const close = () => {
    root.unmount()
    host.remove()
  }
  root.render(<PassageDialog passage={passage} onClose={close} />)
}

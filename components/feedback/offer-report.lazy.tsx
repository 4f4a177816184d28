import { createRoot } from 'react-dom/client'
import { type Passage, selectedPassage } from './passage'
import { PassageDialog } from './passage-dialog'

const button = document.createElement('button')
button.type = 'button'
button.className = 'btn passage__ask'
button.textContent = 'Something is wrong here'
let found: Passage | undefined
button.addEventListener('click', () => found && open(found))
// Pressing it must not take the selection away.
button.addEventListener('pointerdown', (event) => event.preventDefault())

let waiting: ReturnType<typeof setTimeout>
document.addEventListener('selectionchange', offerReport)

/** Offers, once a selection has come to rest, to report its passage. */
export function offerReport(): void {
  clearTimeout(waiting)
  waiting = setTimeout(offer, 400)
}

/** Puts the button beside what is selected; it is the next thing Tab reaches. */
function offer(): void {
  const selected = selectedPassage()
  found = selected?.passage
  if (!selected) {
    button.remove()
    return
  }
  const { block, range } = selected
  block.append(button)
  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect()
  const origin = button.offsetParent?.getBoundingClientRect() ?? document.body.getBoundingClientRect()
  const left = Math.min(last.right - button.offsetWidth / 2, document.documentElement.clientWidth - button.offsetWidth - 12)
  button.style.left = `${Math.max(12, left) - origin.left}px`
  button.style.top = `${last.bottom + 10 - origin.top}px`
}

function open(passage: Passage): void {
  button.remove()
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  const close = () => {
    root.unmount()
    host.remove()
  }
  root.render(<PassageDialog passage={passage} onClose={close} />)
}

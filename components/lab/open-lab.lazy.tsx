import { createRoot, type Root } from 'react-dom/client'
import type { LabData } from '@/lib/runtime/lab/lab-data'
import { lazyStyle } from '../island/lazy-style'
import type { LabAction } from '../lab-state/action'
import { Bench } from './bench'
import { ConcurrencyLab } from './concurrency-lab'
import { Lab } from './lab'

const open = new Map<HTMLElement, { root: Root; host: HTMLElement }>()
let data: Promise<LabData> | undefined

/** Opens the lab of a sample in its place, or asks an open one to act. */
export async function openLab(figure: HTMLElement, action: LabAction): Promise<void> {
  const [labs] = await Promise.all([dataOfPage(), lazyStyle('lab')])
  const there = open.get(figure)
  if (there) {
    there.host.dispatchEvent(new CustomEvent('lab:do', { detail: action }))
    return
  }
  const host = document.createElement('div')
  host.className = 'lab-host'
  const root = createRoot(host)
  open.set(figure, { root, host })
  const bench = figure.dataset.lab === 'bench'
  const spec = labs.labs[figure.dataset.lab || figure.id]
  const close = () => {
    root.unmount()
    host.remove()
    open.delete(figure)
    figure.classList.remove('is-open')
    figure.querySelector<HTMLElement>('[data-lab-do]')?.focus()
  }
  figure.querySelector('.frame')?.after(host) ?? figure.append(host)
  figure.classList.add('is-open')
  if (bench) root.render(<Bench data={labs} host={host} />)
  else if (spec && figure.dataset.labKind === 'concurrency')
    root.render(<ConcurrencyLab spec={spec} data={labs} count={Number(figure.dataset.count) || 8} onClose={close} />)
  else if (spec)
    root.render(<Lab spec={spec} data={labs} first={action} host={host} onClose={figure.dataset.stays === undefined ? close : undefined} />)
}

function dataOfPage(): Promise<LabData> {
  data ??= fetch(document.querySelector<HTMLElement>('[data-labs]')?.dataset.labs ?? '')
    .then((response) => response.json() as Promise<LabData>)
    .catch((error) => {
      data = undefined
      throw error
    })
  return data
}

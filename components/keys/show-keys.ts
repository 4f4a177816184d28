import { lazyStyle } from '../island/lazy-style'

const keys = [
  [['/', 'Ctrl K'], 'Search'],
  [['←', '→'], 'The phase, or the case, before and after'],
  [['?'], 'This list'],
  [['Ctrl ⏎'], 'In a lab: run'],
  [['Esc', 'Tab'], 'In the editor, one after the other: leave it'],
  [['↑', '↓'], 'In a question that asks for an order: move the row'],
] as const

/** Shows which keys do what. */
export async function showKeys(): Promise<void> {
  await lazyStyle('search')
  const dialog = document.createElement('dialog')
  dialog.className = 'keys fonts'
  dialog.setAttribute('aria-labelledby', 'keys-title')
  const title = Object.assign(document.createElement('h2'), { id: 'keys-title', textContent: 'Keys' })
  const list = document.createElement('dl')
  for (const [names, does] of keys) {
    const term = document.createElement('dt')
    term.append(...names.flatMap((name) => [Object.assign(document.createElement('kbd'), { textContent: name }), ' ']))
    list.append(term, Object.assign(document.createElement('dd'), { textContent: does }))
  }
  const close = Object.assign(document.createElement('button'), { className: 'btn', type: 'button', textContent: 'Close' })
  close.addEventListener('click', () => dialog.close())
  dialog.append(title, list, close)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

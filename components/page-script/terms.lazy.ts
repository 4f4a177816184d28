export {}

const patience = 180

/* Opens a term's definition on hover and on keyboard focus; tap, Enter and Escape are the browser's own. */
for (const button of document.querySelectorAll<HTMLButtonElement>('.term')) {
  const definition = button.popoverTargetElement as HTMLElement | null
  if (!definition?.showPopover) continue
  let timer: ReturnType<typeof setTimeout>
  const soon = (open: boolean) => {
    clearTimeout(timer)
    timer = setTimeout(() => toggle(definition, open, button), patience)
  }
  for (const element of [button, definition]) {
    element.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && soon(true))
    element.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && soon(false))
    element.addEventListener('focusout', (event) => {
      if (![button, definition].some((e) => e.contains(event.relatedTarget as Node | null))) soon(false)
    })
  }
  button.addEventListener('focus', () => button.matches(':focus-visible') && soon(true))
  if (button.matches(':hover, :focus-visible')) soon(true)
}

function toggle(definition: HTMLElement, open: boolean, source: HTMLElement): void {
  if (definition.isConnected && definition.matches(':popover-open') !== open)
    open ? definition.showPopover({ source }) : definition.hidePopover()
}

/** Terms open their definitions on hover and on focus once the first of them is pointed at; how is fetched then. */
export function terms(): void {
  for (const sign of ['pointerover', 'focusin'])
    document.addEventListener(sign, ({ target }) => {
      if ((target as Element).closest('.term')) import('./terms.lazy')
    })
}

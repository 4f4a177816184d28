/* Runs before the first paint: the theme the reader chose, whether the fonts are here, and the fact that scripts run. Everything else waits until the page has been drawn. */

/** Address of the page's own script beside this one; known when both are bundled. */
declare const startAddress: string

const root = document.documentElement
root.classList.add('js')
try {
  const theme = localStorage.getItem('callable/theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  if (localStorage.getItem('callable/fonts')) root.classList.add('fonts')
} catch {
  // No storage: the system's theme and the plain fonts stand.
}
let pressed: HTMLElement | null
addEventListener('click', ({ target }) => {
  pressed = (target as Element).closest('button:not([name])')
})
/** What was pressed before there was anything to hear it is pressed again; a button with a name sends its form by itself. */
const startPage = () => import(startAddress).then(() => pressed?.click())
addEventListener('load', () => {
  // A frame out of sight is never painted, and the page around it waits for its height.
  if (parent !== window) return startPage()
  new PerformanceObserver((_, paint) => {
    paint.disconnect()
    startPage()
  }).observe({ type: 'paint', buffered: true })
})

/* Runs before the first paint: the theme the reader chose, and the fact that scripts run. Everything else waits until the page is there. */

/** Address of the page's own script beside this one; known when both are bundled. */
declare const wakeAddress: string

const root = document.documentElement
root.classList.add('js')
try {
  const theme = localStorage.getItem('callable/theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
} catch {
  // No storage: the system's theme stands.
}
addEventListener('load', () => requestAnimationFrame(() => setTimeout(() => import(wakeAddress))))

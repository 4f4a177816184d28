/* Runs before the first paint: the theme the reader chose, and the fact that scripts run. */
export {}

const root = document.documentElement
root.classList.add('js')
try {
  const theme = localStorage.getItem('callable/theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
} catch {
  // No storage: the system's theme stands.
}

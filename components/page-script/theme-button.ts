import { key, load, save } from '@/lib/site/storage'

const next = { system: 'light', light: 'dark', dark: 'system' } as const
type Theme = keyof typeof next

/** The button goes round: as the system has it, light, dark. */
export function themeButton(): void {
  const button = document.querySelector<HTMLElement>('[data-theme-button]')
  if (!button) return
  const label = button.querySelector('[data-theme-label]')
  const show = (theme: Theme) => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    if (label) label.textContent = theme === 'system' ? 'System' : theme === 'light' ? 'Light' : 'Dark'
    button.setAttribute('aria-label', `Theme: ${theme}`)
  }
  const kept = load(key.theme)
  let theme: Theme = kept === 'light' || kept === 'dark' ? kept : 'system'
  show(theme)
  button.addEventListener('click', () => {
    theme = next[theme]
    save(key.theme, theme)
    show(theme)
  })
}

/** Does what a key stands for. */
export async function doKey(key: string): Promise<void> {
  if (key === '?') (await import('./show-keys')).showKeys()
  else if (key === '/' || key === 'k') (await import('../search/open-search')).openSearch()
  else document.querySelector<HTMLAnchorElement>(`a[data-key="${key}"]`)?.click()
}

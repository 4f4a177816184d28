/** Fetches the fonts a first visit did without, for the pages after it. */
export async function bringFonts(): Promise<void> {
  await Promise.all([...document.fonts].map((face) => face.load()))
  localStorage.setItem('callable/fonts', '1')
}

/** Fetches the fonts a first visit did without. Code takes its own at once, since that moves nothing; text does where it is still out of sight, and all over the pages after it. */
export async function bringFonts(): Promise<void> {
  await Promise.all([...document.fonts].map((face) => face.load()))
  document.documentElement.classList.add('has-mono')
  for (const part of document.querySelectorAll('main > *, .prose > *'))
    if (part.getBoundingClientRect().top > innerHeight) part.classList.add('fonts')
  localStorage.setItem('callable/fonts', '1')
}

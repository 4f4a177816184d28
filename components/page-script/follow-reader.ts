import { isRead, keepHere, keepRead } from '@/lib/learner/records'

/** Marks the section that is being read under “On this page”, says it and the minutes left in the bar of a narrow screen, remembers it, and counts the phase as read once its recap was seen. */
export function followReader(): void {
  const lesson = document.querySelector<HTMLElement>('.lesson[data-guide]')
  if (!lesson) return
  const { guide = '', slug = '', minutes = '' } = lesson.dataset
  const bar = lesson.querySelector('[data-bar]')
  const headings = [...lesson.querySelectorAll<HTMLElement>('.prose h2[id]')]
  const links = new Map([...lesson.querySelectorAll<HTMLAnchorElement>('[data-toc] a')].map((a) => [a.hash.slice(1), a]))
  let current: string | undefined
  let waiting = false

  function look() {
    waiting = false
    const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 4
    const section =
      (atEnd ? headings.at(-1) : headings.filter((h) => h.getBoundingClientRect().top < window.innerHeight * 0.3).at(-1))?.id ?? ''
    const read = scrollY / (headings.at(-1)?.offsetTop || 1)
    const left = `${Math.max(0, Math.ceil(+minutes * (1 - read)))} min left`
    if (bar) bar.textContent = section ? `${links.get(section)?.text} · ${left}` : left
    if (section === current) return
    links.get(current ?? '')?.removeAttribute('aria-current')
    links.get(section)?.setAttribute('aria-current', 'location')
    current = section
    // Opening a phase is not yet reading it: the place to resume moves with the first section.
    if (section) keepHere(guide, { phase: slug, section, title: document.title, at: Date.now() })
  }

  addEventListener(
    'scroll',
    () => {
      if (!waiting) requestAnimationFrame(look)
      waiting = true
    },
    { passive: true },
  )
  look()

  const phase = `${guide}/${slug}`
  const recap = lesson.querySelector('[data-recap]')
  if (recap && !isRead(phase))
    new IntersectionObserver((entries, observer) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      keepRead(phase, Date.now())
    }).observe(recap)
}

import { href } from '@/lib/site/href'

/** Foot of every page. */
export function Footer() {
  return (
    <footer className="foot">
      <p>Callable. Every claim run or sourced.</p>
      <a href={href('/review')}>Review</a>
      <a href={href('/glossary')}>Glossary</a>
      <a href={href('/teach')}>Teaching</a>
      <a href={href('/authors')}>Writing for Callable</a>
    </footer>
  )
}

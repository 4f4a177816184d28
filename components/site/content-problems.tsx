import { formatProblems, type Problem } from '@/lib/authoring/problem'

/** What an author has to mend on this page: place, fact and remedy of each problem. Nothing where there is none, as in every build. */
export function ContentProblems({ problems }: { problems: Problem[] }) {
  if (!problems.length) return null
  return (
    <section className="notice" role="alert" data-problems={problems.length}>
      <h2>{problems.length === 1 ? 'A problem in the content' : `${problems.length} problems in the content`}</h2>
      <pre>{formatProblems(problems)}</pre>
      <p>What has no problem is drawn. Mend these, and the page follows.</p>
    </section>
  )
}

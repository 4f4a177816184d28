import type { Content } from '@/lib/content/model'
import { LessonBody } from '../lesson/lesson-body'
import { PageRail } from '../phase/page-rail'
import { Vocabulary } from './vocabulary'

/** How to write for the site: a lesson about lessons, and the vocabulary as the check knows it. */
export function AuthorsPage({ content, page }: { content: Content; page: NonNullable<Content['authors']> }) {
  const sections = [...page.lesson.sections, { id: 'vocabulary', title: 'The vocabulary', depth: 2 as const }]
  return (
    <div className="lesson">
      <PageRail name={page.title} sections={sections} />
      <main id="main">
        <header className="phase-head">
          <h1 className="title">{page.title}</h1>
        </header>
        <article className="prose">
          <LessonBody tree={page.lesson.tree} context={{ ...page, content }} />
          <Vocabulary content={content} page={page} />
        </article>
      </main>
    </div>
  )
}

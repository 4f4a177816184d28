import { type Content, phasePath, taughtIn } from '@/lib/content/model'
import { inlineToHtml } from '@/lib/lesson/markdown'
import { href } from '@/lib/site/href'
import { AnchorLink } from '../heading/anchor-link'
import { Island } from '../island/island'
import { GlossaryFilter } from './glossary-filter.island'

/** All terms in the order of the alphabet, with the phase that explains each. */
export function GlossaryPage({ content }: { content: Content }) {
  const terms = [...content.glossary].sort((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base', ignorePunctuation: true }))
  return (
    <main id="main" className="glossary">
      <h1 className="title">Glossary</h1>
      <p className="lead">{terms.length} words the guides use, each with one meaning.</p>
      <Island alone name="glossary-filter" component={GlossaryFilter} props={{}} />
      <dl>
        {terms.map(({ id, term, definition, phase }) => {
          const taught = taughtIn(content, phase)
          return (
            <div key={id} id={id}>
              <dt>
                <span dangerouslySetInnerHTML={{ __html: inlineToHtml(term) }} /> <AnchorLink id={id} to={term.replaceAll('`', '')} />
              </dt>
              <dd>
                <span dangerouslySetInnerHTML={{ __html: inlineToHtml(definition) }} />
                {taught && (
                  <small>
                    Phase {taught.number}, <a href={href(phasePath(taught))}>{taught.title}</a>
                  </small>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </main>
  )
}

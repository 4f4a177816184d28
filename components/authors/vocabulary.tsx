import type { Content } from '@/lib/content/model'
import { lesson } from '@/lib/lesson/lesson'
import { inlineToHtml } from '@/lib/lesson/markdown'
import { parseBody } from '@/lib/lesson/parse-lesson'
import { vocabulary, wordNamed } from '@/lib/lesson/vocabulary'
import { SectionHeading, SubHeading } from '../heading/heading'
import { LessonBody } from '../lesson/lesson-body'

/** Every component with its props, as its schema states them, and an example: its source, and what the page makes of it. */
export function Vocabulary({ content, page }: { content: Content; page: NonNullable<Content['authors']> }) {
  return (
    <>
      <SectionHeading id="vocabulary" title="The vocabulary">
        The vocabulary
      </SectionHeading>
      {Object.keys(vocabulary).map((name) => (
        <Word key={name} name={name} content={content} page={page} />
      ))}
    </>
  )
}

function Word({ name, content, page }: { name: string; content: Content; page: NonNullable<Content['authors']> }) {
  const word = wordNamed(name)
  if (!word) return null
  const props = Object.entries(word.props.shape)
  const example = word.example && parseBody(word.example, name).tree
  const body = example ? lesson(example) : undefined
  return (
    <section className="word">
      <SubHeading id={name.toLowerCase()} title={name}>
        <code>{`<${name}>`}</code>
      </SubHeading>
      <p dangerouslySetInnerHTML={{ __html: inlineToHtml(word.says) }} />
      {props.length > 0 && (
        <dl className="props">
          {props.map(([prop, schema]) => (
            <div key={prop}>
              <dt>
                <code>{prop}</code> {schema.safeParse(undefined).success ? '' : <small>needed</small>}
              </dt>
              <dd dangerouslySetInnerHTML={{ __html: inlineToHtml(schema.description ?? '') }} />
            </div>
          ))}
        </dl>
      )}
      {body && (
        <div className="example">
          <figure className="fence">
            <div className="frame">
              <pre className="code plain" role="group" tabIndex={0} aria-label={`Source of the example of ${name}`}>
                <code>{word.example}</code>
              </pre>
            </div>
          </figure>
          <div className="example__result">
            <LessonBody tree={body.tree} context={{ ...page, lesson: body, content }} />
          </div>
        </div>
      )}
    </section>
  )
}

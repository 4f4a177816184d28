import { href } from '@/lib/site/href'

const read = [
  ['Canvas', 'A quiz exported as a QTI .zip, or a course export (.imscc). QTI 1.2 and Common Cartridges of other systems are read too.'],
  ['Moodle', 'Moodle XML, GIFT or Aiken, from the question bank’s Export.'],
  ['QTI 2 and 3', 'A package, or a single item: choices, order, pairs, a typed word or number.'],
  ['mdbook-quiz, jupyterquiz', 'The TOML and the JSON that books and notebooks keep beside their text.'],
] as const

/** What is read, what becomes of the rest, and where the questions go from here. */
export function QuestionFormats() {
  return (
    <>
      <section aria-labelledby="read">
        <h2 id="read">What is read</h2>
        <dl className="bring__formats">
          {read.map(([name, says]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{says}</dd>
            </div>
          ))}
          <div>
            <dt>A table</dt>
            <dd>
              CSV in the columns of{' '}
              <a href={href('/teach/questions/template.csv')} download>
                this template
              </a>
              , which holds one question of every kind. Texts are Markdown.
            </dd>
          </div>
        </dl>
        <p>
          A Word document, an H5P package and other files that are not read are told by their name, with the way out. Essays, hot spots and
          questions with several gaps have no counterpart here; each is named and left out, and the rest of the file is read.
        </p>
      </section>
      <section aria-labelledby="next">
        <h2 id="next">Where they go</h2>
        <p>
          Put quiz.json into the folder of a phase and run <code>npm run check</code>: it says what is missing, such as an explanation or
          the heading that teaches the answer. In a terminal, <code>npm run quiz -- import FILE</code> does what this page does.
        </p>
      </section>
    </>
  )
}

import { Snippet } from '@/components/embed/snippet.island'
import { Island } from '@/components/island/island'
import { NeedsScript, TeachFrame } from '@/components/teach/teach-frame'
import { href } from '@/lib/site/href'
import { pageMetadata } from '@/lib/site/metadata'

export const metadata = pageMetadata({
  title: 'Put it into your own page',
  description: 'The snippet that puts a quiz, a question or a lab into a page of your course.',
  path: '/teach/embed',
})

export default function EmbedHelp() {
  return (
    <TeachFrame
      title="Put it into your own page"
      lead="A quiz, a single question or a lab stands in a frame of your course page and takes the height it needs."
    >
      <Island alone name="snippet" component={Snippet} props={{ catalogue: href('/assignment/catalogue.json') }} />
      <NeedsScript />
      <section aria-labelledby="told">
        <h2 id="told">What your page is told</h2>
        <p>
          The frame posts <code>{'{ source: "callable", type: "height", height }'}</code> whenever its height changes. If the address names
          the origin of your page in <code>results</code>, it also posts <code>type: "result"</code> with phase, question, version, picked,
          right and at after each answer, to that origin and no other. The verdict comes from the student’s browser and proves as little as
          any other answer given there.
        </p>
        <p>
          Browsers keep what is stored in a foreign frame apart, or refuse it. Answers given in a frame may be forgotten when the page is
          closed, and are not part of the reader’s progress on this site.
        </p>
      </section>
    </TeachFrame>
  )
}

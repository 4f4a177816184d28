import { Class } from '@/components/class/class.island'
import { Island } from '@/components/island/island'
import { NeedsScript, TeachFrame } from '@/components/teach/teach-frame'
import { href } from '@/lib/site/href'
import { pageMetadata } from '@/lib/site/metadata'

export const metadata = pageMetadata({
  title: 'See how a class did',
  description:
    'Read in hand-ins: the class table, difficulty and discrimination of each question, wrong answers, time and code, in your browser alone.',
  path: '/teach/class',
})

export default function ClassPage() {
  return (
    <TeachFrame
      wide
      title="See how a class did"
      lead="Take in what your students handed in. It is read in this browser and goes nowhere; it stays here until you press “Forget all hand-ins”."
    >
      <Island alone name="class" component={Class} props={{ catalogue: href('/assignment/catalogue.json') }} />
      <NeedsScript />
      <section aria-labelledby="proof">
        <h2 id="proof">What this cannot prove</h2>
        <p>
          A checksum tells a hand-in that was damaged, or edited by hand. Answers are judged again here, and times that cannot be are named.
          All of that happens in a browser that the student controls, with code and keys that anyone can read. So nothing here proves who
          did the work, without what help, or when: somebody who knows how can make a hand-in that never happened. Treat it as what a
          student tells you, and ask in person where it matters.
        </p>
      </section>
    </TeachFrame>
  )
}

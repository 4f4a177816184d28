import { type Content, guidePath } from '@/lib/content/model'
import { href } from '@/lib/site/href'
import { siteIdentity } from '@/lib/site/site'
import { Island } from '../island/island'
import { KeptGuides } from './kept-guides.island'

/** What this browser keeps for reading without a network, and how to keep more. */
export function OfflinePage({ content }: { content: Content }) {
  const guides = content.guides.map(({ slug, title }) => ({ slug, title, path: href(guidePath(slug)) }))
  const { name } = siteIdentity()
  return (
    <main id="main" className="notice offline">
      <h1 className="title">Without a network</h1>
      <p className="lead">
        A guide that is kept in this browser opens, runs its samples, asks its questions and is searched with no network at all.
      </p>
      <Island alone name="kept-guides" component={KeptGuides} props={{ guides }} />
      <noscript>
        <p>Keeping a guide takes a script, and this browser runs none. What a page shows can be saved by the browser itself.</p>
      </noscript>
      <section aria-labelledby="what">
        <h2 id="what">What is kept</h2>
        <p>
          The pages of the guide, its questions, the glossary, the review, the bench, the search, and the Python and packages that its labs
          run. With the network there, pages come fresh as always; without it, they come as they were when you kept them. A newer edition is
          offered here and never taken by itself, so that nothing changes under an answer you are giving.
        </p>
        <p>
          What you answer is stored in this browser anyway and counts the same. Two things need the network: sending what you have to say of
          a page, which waits until it is there, and a lab of a framework that no kept guide uses.
        </p>
      </section>
      <section aria-labelledby="app">
        <h2 id="app">As an app</h2>
        <p>
          Browsers can put {name} among the apps of a device: “Install” in the menu or the address bar, “Add to Home Screen” on a phone. It
          is the same site, in a window of its own.
        </p>
      </section>
    </main>
  )
}

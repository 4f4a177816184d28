import { highlight } from '@/lib/lesson/code/highlight'
import type { PropsOf } from '@/lib/lesson/vocabulary'
import { AnchorLink } from '../heading/anchor-link'
import { Code } from './code'
import { Entity } from './entity'

/** A handler that many requests meet at once; its lab draws who waits for whom. */
export function Concurrency({ file, id, count = '8', caption, source }: PropsOf<'Concurrency'> & { source: string }) {
  return (
    <figure className="sample" id={id} data-lab="" data-lab-kind="concurrency" data-count={count}>
      <div className="frame is-app">
        <div className="frame__head">
          <span className="file">{file}</span>
          <Entity is="app">{count} requests at once</Entity>
          <span className="end">
            <AnchorLink id={id} to={file} />
            <button className="btn is-run" type="button" data-lab-do="open">
              Run {count} at once
            </button>
          </span>
        </div>
        <Code html={highlight(source, { language: 'python' }).html} label={file} />
      </div>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

import { highlight } from '@/lib/lesson/code/highlight'
import { languageOf } from '@/lib/lesson/code/language-of'
import { lineNumbers } from '@/lib/lesson/line-numbers'
import type { PropsOf } from '@/lib/lesson/vocabulary'
import { siteIdentity } from '@/lib/site/site'
import { AnchorLink } from '../heading/anchor-link'
import { Icon } from '../icon/icon'
import { Code } from './code'
import { Entity } from './entity'

/** The two ways into a lab; the page's script opens it when one of them is pressed, and fetches nothing before. */
export function LabButtons({ of }: { of: string }) {
  return (
    <>
      <button className="btn is-quiet" type="button" data-lab-do="edit" aria-label={`Edit ${of}`}>
        Edit
      </button>
      <button className="btn is-run" type="button" data-lab-do="run" aria-label={`Run ${of}`}>
        Run
      </button>
    </>
  )
}

/** A file of the phase, or some of its lines. The frame carries its owner's hue on the side that faces the boundary. */
export function Sample({
  file,
  lines,
  highlight: marks,
  title,
  caption,
  entity = 'app',
  id = '',
  source,
  lab = false,
}: PropsOf<'Sample'> & { source: string; lab?: boolean }) {
  const owner = siteIdentity().actors[entity]?.code
  const all = source.replace(/\n+$/, '').split('\n')
  const chosen = lineNumbers(lines)
  const [first, last] = chosen.length ? [chosen[0] ?? 1, chosen.at(-1) ?? 1] : [1, all.length]
  const { html } = highlight(all.slice(first - 1, last).join('\n'), {
    language: languageOf(file),
    marked: lineNumbers(marks),
    firstLine: first,
  })
  const label = `${file}${title ? `, ${title}` : ''}${chosen.length ? `, lines ${first} to ${last}` : ''}`
  return (
    <figure className="sample" id={id} data-lab={lab ? '' : undefined}>
      <div className={`frame is-${entity}`}>
        <div className="frame__head">
          <span className="file">{file}</span>
          {title ? <span className="frame__title">{title}</span> : owner && <Entity is={entity}>{owner}</Entity>}
          <span className="end">
            <AnchorLink id={id} to={file} />
            <button className="btn is-quiet" type="button" data-copy-code aria-label={`Copy ${file}`}>
              <Icon name="copy" />
              <span className="btn__word">Copy</span>
            </button>
            {lab && <LabButtons of={file} />}
          </span>
        </div>
        <Code html={html} label={label} />
      </div>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

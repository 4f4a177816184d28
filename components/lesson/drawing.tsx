import type { ReactNode } from 'react'
import { AnchorLink } from '../heading/anchor-link'

type Props = { id: string; alt: string; caption?: string; svg: string; narrow?: string; wide?: boolean; children?: ReactNode }

/** A figure drawn at build: one picture with a description, in a version for wide and one for narrow pages. */
export function DiagramFigure({ id, alt, caption, svg, narrow, wide }: Props) {
  return (
    <figure className={wide ? 'diagram wide' : 'diagram'} id={id}>
      <div className="diagram__in" role="img" aria-label={alt}>
        <div className={narrow ? 'flat' : undefined} dangerouslySetInnerHTML={{ __html: svg }} />
        {narrow && <div className="tall" dangerouslySetInnerHTML={{ __html: narrow }} />}
      </div>
      <figcaption>
        {caption} <AnchorLink id={id} to="this diagram" />
      </figcaption>
    </figure>
  )
}

import { highlight } from '@/lib/lesson/code/highlight'
import { lineNumbers } from '@/lib/lesson/line-numbers'
import { sourceParts } from '@/lib/lesson/source-parts'
import type { PropsOf } from '@/lib/lesson/vocabulary'
import { packSource } from '@/lib/runtime/packs/pack-source'
import { stationSource } from '@/lib/runtime/tape/station-source'
import { AnchorLink } from '../heading/anchor-link'
import { Code } from './code'

/** Lines of a framework's own source, as its pack has them; what is left out between them is a line of three dots. */
export function Source({ file, lines, highlight: marks, caption, id = '' }: PropsOf<'Source'>) {
  const source = packSource(file)
  if (!source) return null
  const marked = lineNumbers(marks)
  const parts = sourceParts(source.lines, lines)
  const html = parts.map(({ first, code }) => highlight(code, { language: 'python', firstLine: first, marked }).html)
  const first = parts[0]?.first ?? 1
  const { name, version } = source.package
  const address = stationSource({ package: source.package, file, line: first })
  return (
    <figure className="sample" id={id}>
      <div className="frame">
        <div className="frame__head">
          <span className="file">{file}</span>
          <span className="frame__title">
            {address ? <a href={address}>{`${name} ${version}, line ${first}`}</a> : `${name} ${version}, line ${first}`}
          </span>
          <span className="end">
            <AnchorLink id={id} to={file} />
          </span>
        </div>
        <Code html={html.join('\n<span class="l" data-n="⋮"></span>\n')} label={`${file} of ${name} ${version}, from line ${first}`} />
      </div>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

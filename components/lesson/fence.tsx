import { highlight } from '@/lib/lesson/code/highlight'
import { parseFenceMeta } from '@/lib/lesson/fence'
import { lineNumbers } from '@/lib/lesson/line-numbers'
import { Code } from './code'
import { MadeBy } from './recorded'

const names: Record<string, string> = {
  python: 'Python',
  http: 'HTTP',
  bash: 'Shell',
  nginx: 'nginx',
  json: 'JSON',
  toml: 'TOML',
  text: 'Output',
}

/** A fence of a lesson: bytes, transcripts, configuration. What a run of this phase recorded links to the program that did. */
export function Fence({ language, meta, value, phase }: { language: string; meta: string; value: string; phase?: string }) {
  const { highlight: marks, attributes } = parseFenceMeta(meta)
  const { title, caption, id, run } = attributes
  const { html, focused } = highlight(value, { language, marked: lineNumbers(marks) })
  return (
    <figure className="fence" id={id}>
      <div className="frame">
        <div className="frame__head">
          <span className="frame__title">{title ?? names[language] ?? language}</span>
          {run && phase && <MadeBy phase={phase} run={run} />}
        </div>
        <Code html={html} label={title ?? names[language] ?? language} numbered={false} focused={focused} />
      </div>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

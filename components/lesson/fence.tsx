import { highlight } from '@/lib/lesson/code/highlight'
import { languageName } from '@/lib/lesson/code/languages'
import { markedLines } from '@/lib/lesson/code/marked-lines'
import { parseFenceMeta } from '@/lib/lesson/fence'
import { lineNumbers } from '@/lib/lesson/line-numbers'
import { Code } from './code'
import { MadeBy } from './recorded'

/** What plain text is called on a page, where it is not the name of a language. */
const names: Record<string, string> = { bash: 'Shell', text: 'Output' }
const nameOf = (language: string): string => names[language] ?? languageName(language) ?? 'Text'

/** A fence of a lesson: bytes, transcripts, configuration. What a run of this phase recorded links to the program that did. */
export function Fence({ language, meta, value, phase }: { language: string; meta: string; value: string; phase?: string }) {
  const { highlight: marks, attributes } = parseFenceMeta(meta)
  const { title, caption, id, run } = attributes
  const { code, marked } = markedLines(value)
  const { html, focused } = highlight(code, { language, marked: [...lineNumbers(marks), ...marked] })
  return (
    <figure className="fence" id={id}>
      <div className="frame">
        <div className="frame__head">
          <span className="frame__title">{title ?? nameOf(language)}</span>
          {run && phase && <MadeBy phase={phase} run={run} />}
        </div>
        <Code html={html} label={title ?? nameOf(language)} numbered={false} focused={focused} />
      </div>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

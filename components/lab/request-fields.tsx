import { methods, type RequestForm, toRaw } from '@/lib/runtime/lab/request-text'
import { BodyFields } from './body-fields'

/** The request as fields. Every change is written to the raw bytes at once. */
export function RequestFields({ form, onChange }: { form: RequestForm; onChange: (raw: string) => void }) {
  const give = (change: Partial<RequestForm>) => onChange(toRaw({ ...form, ...change }))
  const header = (index: number, pair: [string, string] | undefined) =>
    give({ headers: form.headers.flatMap((old, i) => (i === index ? (pair ? [pair] : []) : [old])) })
  const hasBody = form.body !== '' || form.parts !== undefined || ['POST', 'PUT', 'PATCH'].includes(form.method)
  const known = (methods as readonly string[]).includes(form.method)
  return (
    <div className="req__form">
      <label className="req__method">
        <span>Method</span>
        <select value={form.method} onChange={(event) => give({ method: event.target.value })}>
          {!known && <option>{form.method}</option>}
          {methods.map((method) => (
            <option key={method}>{method}</option>
          ))}
        </select>
      </label>
      <label className="req__path">
        <span>Path</span>
        <input
          value={form.path}
          spellCheck={false}
          onChange={(event) => give({ path: `/${event.target.value.replace(/^\/+/, '').replaceAll('?', '')}` })}
        />
      </label>
      <label className="req__query">
        <span>Query</span>
        <input value={form.query} spellCheck={false} placeholder="none" onChange={(event) => give({ query: event.target.value })} />
      </label>
      <fieldset className="req__headers">
        <legend>Headers</legend>
        {form.headers.map(([name, value], i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: headers have no identity but their place; the same name may stand twice.
          <div key={i}>
            <input
              aria-label={`Name of header ${i + 1}`}
              value={name}
              spellCheck={false}
              onChange={(event) => header(i, [tokenOf(event.target.value), value])}
            />
            <input
              aria-label={`Value of ${name}`}
              value={value}
              spellCheck={false}
              onChange={(event) => header(i, [name, event.target.value])}
            />
            <button className="link" type="button" aria-label={`Remove ${name}`} onClick={() => header(i, undefined)}>
              ×
            </button>
          </div>
        ))}
        <button className="link" type="button" onClick={() => give({ headers: [...form.headers, [freeName(form), '1']] })}>
          Add a header
        </button>
      </fieldset>
      {hasBody && <BodyFields form={form} onChange={onChange} />}
    </div>
  )
}

const tokenOf = (text: string): string => text.replace(/[^!#$%&'*+.^_`|~0-9A-Za-z-]/g, '') || 'X'

function freeName({ headers }: RequestForm): string {
  const taken = headers.map(([name]) => name.toLowerCase())
  for (let n = 1; ; n++) {
    const name = n === 1 ? 'X-Header' : `X-Header-${n}`
    if (!taken.includes(name.toLowerCase())) return name
  }
}

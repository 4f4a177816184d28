import { useState } from 'react'
import type { BodyKind, FormField } from '@/lib/runtime/lab/form-body'
import { bodyOf, type RequestForm, toRaw, withBody, withFields, withKind } from '@/lib/runtime/lab/request-text'
import { plural } from '@/lib/runtime/tape/python-text'
import { Switch } from './switch'

const most = 1_000_000

/** The request's body: a text, fields of a form, or fields and files. */
export function BodyFields({ form, onChange }: { form: RequestForm; onChange: (raw: string) => void }) {
  const { kind, fields } = bodyOf(form)
  const [fault, setFault] = useState('')
  function give(next: RequestForm) {
    const raw = toRaw(next)
    setFault(raw.length > most ? `That makes a request of ${plural(raw.length, 'byte')}; one here takes ${most.toLocaleString('en')}.` : '')
    if (raw.length <= most) onChange(raw)
  }
  const put = (next: FormField[]) => give(withFields(form, kind === 'files' ? 'files' : 'fields', next))
  const change = (at: number, field: Partial<FormField>) => put(fields.map((old, i) => (i === at ? { ...old, ...field } : old)))
  async function addFile(list: FileList | null, at = fields.length) {
    const file = list?.[0]
    if (!file) return
    if (file.size > most)
      return setFault(`${file.name} has ${plural(file.size, 'byte')}; a request here takes ${most.toLocaleString('en')}.`)
    const value = latin1(new Uint8Array(await file.arrayBuffer()))
    const field = { name: fields[at]?.name ?? 'file', value, file: { name: file.name, type: file.type || 'application/octet-stream' } }
    put([...fields.slice(0, at), field, ...fields.slice(at + 1)])
  }
  return (
    <div className="req__body">
      <div className="req__kind">
        <span>Body</span>
        <Switch<BodyKind>
          label="How the body is written"
          value={kind}
          options={[
            ['text', 'Text'],
            ['fields', 'Form'],
            ['files', 'Form with files'],
          ]}
          onPick={(next) => give(withKind(form, next))}
        />
      </div>
      {kind === 'text' ? (
        <textarea
          aria-label="Body"
          rows={3}
          value={form.body}
          spellCheck={false}
          onChange={(event) => give(withBody(form, event.target.value))}
        />
      ) : (
        <div className="req__rows">
          {fields.map(({ name, value, file }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: fields have no identity but their place; the same name may stand twice.
            <div key={i}>
              <input
                aria-label={`Name of field ${i + 1}`}
                value={name}
                spellCheck={false}
                onChange={(event) => change(i, { name: event.target.value })}
              />
              {file ? (
                <FileButton label={`${file.name}, ${plural(value.length, 'byte')}`} onPick={(list) => addFile(list, i)} />
              ) : (
                <input
                  aria-label={`Value of field ${name}`}
                  value={value}
                  spellCheck={false}
                  onChange={(event) => change(i, { value: event.target.value })}
                />
              )}
              <button
                className="link"
                type="button"
                aria-label={`Remove field ${name}`}
                onClick={() => put(fields.filter((_, j) => j !== i))}
              >
                ×
              </button>
            </div>
          ))}
          <p className="req__adds">
            <button className="link" type="button" onClick={() => put([...fields, { name: 'name', value: '' }])}>
              Add a field
            </button>
            {kind === 'files' && <FileButton label="Add a file" onPick={(list) => addFile(list)} />}
          </p>
        </div>
      )}
      <p className="req__fault" role="status">
        {fault}
      </p>
    </div>
  )
}

function FileButton({ label, onPick }: { label: string; onPick: (files: FileList | null) => void }) {
  return (
    <label className="req__file">
      {label}
      <input
        className="vh"
        type="file"
        onChange={(event) => {
          onPick(event.target.files)
          event.target.value = ''
        }}
      />
    </label>
  )
}

/** Bytes as a string with one character each. */
function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

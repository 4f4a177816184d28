import { saveFile } from '../assignment/save-file'

export type Taken = { file: string; title: string; data: string | Uint8Array; lost: string }

/** What came in, to be taken away in each format, and what each does not carry. */
export function TakeAlong({ files }: { files: Taken[] }) {
  return (
    <section aria-labelledby="take">
      <h2 id="take">Take them along</h2>
      <ul className="teach__take">
        {files.map(({ file, title, data, lost }) => (
          <li key={file}>
            <button type="button" className="btn" onClick={() => saveFile(file, data, 'application/octet-stream')}>
              {title}
            </button>
            {lost && (
              <details>
                <summary>What it does not carry</summary>
                <pre>{lost}</pre>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

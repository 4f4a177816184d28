import { phaseLabData } from '@/lib/content/lab-data-of'
import type { Content } from '@/lib/content/model'
import { plural } from '@/lib/runtime/tape/python-text'
import { href } from '@/lib/site/href'

/** The samples of the guides beside the servers their readers use: how many were served by both, and each that differs. */
export function SamplesServed({ content }: { content: Content }) {
  const labs = content.guides.flatMap(({ phases }) => phases.flatMap((phase) => Object.values(phaseLabData(phase).labs)))
  const samples = labs.filter(({ exercise }) => !exercise)
  const built = samples.filter(({ settings }) => settings.packages?.length)
  const { sampleDifferences } = content.servers
  return (
    <section aria-labelledby="samples">
      <h2 id="samples">The samples of the guides</h2>
      <p>
        {plural(samples.length, 'sample')} run in the pages of the guides, {built.length} of them with Flask, Starlette, Django or FastAPI.
        Each is served once more by the real gunicorn or uvicorn, with the same packages, and held against its lab.
        {sampleDifferences.length > 0 && ' These differ.'}
      </p>
      {sampleDifferences.length > 0 && (
        <div className="table" role="region" aria-label="Samples that a server serves otherwise" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th>Sample</th>
                <th>Server</th>
                <th>Why</th>
              </tr>
            </thead>
            <tbody>
              {sampleDifferences.map(({ sample, like, reason }) => (
                <tr key={sample}>
                  <td>
                    <a href={href(`/guides/${sample}`)}>{sample}</a>
                  </td>
                  <td>{like}</td>
                  <td>{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

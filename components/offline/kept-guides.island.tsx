'use client'

import { type KeptGuide, useKeptGuide } from './use-kept-guide'

/** For each guide: keep it in this browser for reading and running without a network, take its newer edition, or let it go. */
export function KeptGuides({ guides }: { guides: { slug: string; title: string; path: string }[] }) {
  return (
    <ul className="kept">
      {guides.map((guide) => (
        <KeptRow key={guide.slug} {...guide} />
      ))}
    </ul>
  )
}

function KeptRow({ slug, title, path }: { slug: string; title: string; path: string }) {
  const { found, progress, problem, keep, letGo, stop } = useKeptGuide(slug)
  const word = found && (found.kept ? (found.toFetch === undefined ? '' : 'Take the new edition') : 'Keep it')
  return (
    <li>
      <p>
        <a href={path}>{title}</a>
      </p>
      <p role="status">{progress ? `${mega(progress.loaded)} of ${mega(progress.total)} MB are here.` : sentence(found)}</p>
      {progress && <progress value={progress.loaded} max={progress.total} aria-label={`Keeping ${title}`} />}
      {problem && <p role="alert">{problem}</p>}
      <p className="kept__do">
        {progress ? (
          <button className="btn" type="button" onClick={stop}>
            Stop
          </button>
        ) : (
          <>
            {word && found?.toFetch !== undefined && (
              <button className="btn is-primary" type="button" onClick={keep} aria-label={`${word}: ${title}`}>
                {word} ({mega(found.toFetch)} MB)
              </button>
            )}
            {found?.kept && (
              <button className="btn is-quiet" type="button" onClick={letGo} aria-label={`Let ${title} go`}>
                Let it go
              </button>
            )}
          </>
        )}
      </p>
    </li>
  )
}

function sentence(found: KeptGuide | null | undefined): string {
  if (found === undefined) return 'Looking at what this browser has of it.'
  if (found === null) return 'This browser keeps nothing for pages here: it has no storage for them, or the address is not a secure one.'
  const { kept, toFetch } = found
  if (!kept) return toFetch === undefined ? 'It is not kept, and the site cannot be reached now.' : 'It is not kept in this browser.'
  const since = kept.since.toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric' })
  return `Kept on ${since}, ${mega(kept.bytes)} MB: it opens, runs and asks without a network.${toFetch === undefined ? '' : ' A newer edition is there; pages that are open stay as they are.'}`
}

const mega = (bytes: number): string => (bytes / 1e6).toFixed(1)

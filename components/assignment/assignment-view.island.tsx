'use client'

import { useEffect, useState } from 'react'
import type { Deck } from '@/lib/learner/deck'
import { href } from '@/lib/site/href'
import { type Assignment as Assigned, assignmentName, assignmentOf, placeOf } from '@/lib/teaching/assignment/assignment'
import type { AssignmentCatalogue } from '@/lib/teaching/assignment/catalogue'
import { WithDecks } from '../review/with-decks'
import { Checklist } from './checklist'
import { useJson } from './use-json'

/** What an assignment’s link holds, as a checklist. */
export function AssignmentView({ catalogue }: { catalogue: string }) {
  const found = useJson<AssignmentCatalogue>(catalogue)
  const [assignment, setAssignment] = useState<Assigned | Error | 'none'>()
  useEffect(() => {
    const read = () =>
      assignmentOf(location.hash).then(
        (one) => setAssignment(one ?? 'none'),
        (error) => setAssignment(error),
      )
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  if (assignment instanceof Error) return <p role="alert">{assignment.message}</p>
  if (found instanceof Error) return <p role="alert">{found.message}</p>
  if (assignment === 'none')
    return (
      <p>
        This page opens from the link of an assignment, and this address holds none. Take the whole link from your instructor. To make one,
        go to <a href={href('/teach/assign')}>Give an assignment</a>.
      </p>
    )
  if (!assignment || !found) return <p className="review__wait">Reading the assignment…</p>
  const guides = [...new Set(assignment.items.map((item) => placeOf(item).phase.split('/')[0]))]
  const decks = found.filter(({ guide }) => guides.includes(guide)).map(({ deck }) => deck)
  const draw = (all: Deck[]) => <Checklist key={assignmentName(assignment)} assignment={assignment} catalogue={found} decks={all} />
  return decks.length ? (
    <WithDecks addresses={decks}>{draw}</WithDecks>
  ) : (
    <p role="alert">Nothing of this assignment is on this site any more. Tell whoever gave it to you.</p>
  )
}

import {
  eitherRight,
  type ImportedEntry,
  type ImportedHead,
  importedChoice,
  importedText,
  LeftOutQuestion,
  type Lose,
  partialCredit,
} from './imported'

/** What a response comes to by the rules of its item: points, and names of the feedback that is shown. */
export type Scored = { points: number; shown: ReadonlySet<string> }

/** An item as it scores itself. Throws where it has a rule that is not read. */
export type Scoring = (response: string[]) => Scored

/** An item whose answers were read: its feedback by name, its scoring, the right answer it declares, and responses that its rules name. */
export type ScoredItem = { feedback: ReadonlyMap<string, string>; score: Scoring; declared?: string[]; named?: string[][] }

type Offered = { identifier: string; id?: string; text: string; feedback?: string }

const most = 10

/** A choice question whose key is what earns the most, and whose feedback stands where it is shown. Throws LeftOutQuestion. */
export function scoredChoices(head: ImportedHead, offered: Offered[], several: boolean, item: ScoredItem, lose: Lose): ImportedEntry {
  const ids = offered.map(({ identifier }) => identifier)
  if (new Set(ids).size < ids.length)
    throw new LeftOutQuestion('Two of its choices have the same name, so that its key does not tell them apart.')
  const responses = several
    ? picked(ids, [...(item.declared ? [item.declared] : []), ...(item.named ?? [])])
    : [[], ...ids.map((id) => [id])]
  const scored = tried(item, responses)
  const right = keyAmong(scored, item.declared)
  if (scored?.some(({ points, response }) => points > 0 && response.length && points < Math.max(...scored.map((one) => one.points))))
    lose(partialCredit)
  const { always, ...of } = feedbackOf(scored, item, ids, right, several, lose)
  const marked = offered.map(({ identifier, id, text, feedback }) => ({
    ...{ id, text, right: right.includes(identifier) },
    feedback: [feedback, ...of.each(identifier)].filter(Boolean).join('\n\n') || undefined,
  }))
  return importedChoice(withExplanation(head, always), marked, several)
}

/** A typed answer among those that its rules name. Throws LeftOutQuestion. */
export function scoredText(head: ImportedHead, named: string[], item: ScoredItem, lose: Lose): ImportedEntry {
  const candidates = [...new Set([...(item.declared ?? []), ...named])].filter((text) => text.trim())
  const nothing = 'nothing that anybody would type \uE003'
  const scored = tried(
    item,
    [...candidates, nothing].map((text) => [text]),
  )
  if (!scored?.some(({ points }) => points > 0)) {
    if (!item.declared?.length) throw new LeftOutQuestion('It names no right answer.')
    if (scored) lose('its own scoring: it gives no point for the answer that it names as right')
  }
  const best = Math.max(...(scored ?? []).map(({ points }) => points))
  const isRight = (text: string) => {
    const points = scored?.find(({ response }) => response[0] === text)?.points
    return best > 0 && points !== undefined ? points >= best : (item.declared ?? []).includes(text)
  }
  if (scored && best > 0 && isRight(nothing)) throw new LeftOutQuestion('Whatever is typed is right.')
  const right = candidates.filter(isRight)
  if (item.declared?.length && !item.declared.some(isRight)) throw new LeftOutQuestion(disagree)
  if (scored?.some(({ points }) => points > 0 && points < best)) lose(partialCredit)
  const shown = (text: string): ReadonlySet<string> => scored?.find(({ response }) => response[0] === text)?.shown ?? new Set()
  const texts = (names: Iterable<string>) => [...names].flatMap((name) => item.feedback.get(name) ?? []).join('\n\n')
  const always = [...item.feedback.keys()].filter((name) => [...candidates, nothing].every((text) => shown(text).has(name)))
  const otherwise = [...shown(nothing)].filter((name) => !always.includes(name))
  const near = candidates
    .filter((text) => !right.includes(text))
    .map((text) => ({
      answer: text,
      feedback: texts([...shown(text)].filter((name) => !always.includes(name) && !otherwise.includes(name))),
    }))
  nameRest(item, [...always, ...otherwise, ...candidates.filter((text) => !right.includes(text)).flatMap((text) => [...shown(text)])], lose)
  const exact = scored !== undefined && best > 0 && right.some((text) => !isSame(item, text, best))
  return importedText(withExplanation(head, texts(always)), { answers: right, near, otherwise: texts(otherwise) || undefined, exact })
}

/** Whether an answer is right in the other case as well. */
function isSame({ score }: ScoredItem, text: string, best: number): boolean {
  const other = text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase()
  return score([other]).points >= best
}

export const disagree = 'The answer it names as right is not the one that its rules give the points for.'

export const withExplanation = (head: ImportedHead, always: string): ImportedHead => (always ? { ...head, explain: always } : head)

type Tried = (Scored & { response: string[] })[]

/** What each response comes to; undefined where the item has rules that are not read. */
export function tried({ score }: ScoredItem, responses: string[][]): Tried | undefined {
  try {
    return responses.map((response) => ({ response, ...score(response) }))
  } catch {
    return undefined
  }
}

/** The one response that is right: what earns the most, and nothing beside it. Throws LeftOutQuestion where there is not one. */
function keyAmong(scored: Tried | undefined, declared: string[] | undefined): string[] {
  const best = Math.max(0, ...(scored ?? []).map(({ points }) => points))
  if (!scored || best === 0) {
    if (declared?.length) return declared
    throw new LeftOutQuestion(
      scored ? 'No choice is marked as right.' : 'It names no right answer, and has rules for its points that are not read.',
    )
  }
  const full = scored.filter(({ points }) => points >= best - 1e-9).map(({ response }) => response)
  const least = full.filter((one) => !full.some((other) => other.length < one.length && other.every((id) => one.includes(id))))
  const [right] = least
  if (!right?.length) throw new LeftOutQuestion('No choice is marked as right.')
  if (declared?.length && !full.some((one) => sameSet(one, declared))) throw new LeftOutQuestion(disagree)
  if (least.length > 1) throw new LeftOutQuestion(eitherRight)
  if (declared?.length && !sameSet(right, declared)) throw new LeftOutQuestion(disagree)
  return right
}

const sameSet = (a: string[], b: string[]): boolean => a.length === b.length && a.every((one) => b.includes(one))

/** Where each feedback is shown: always, with a choice, with what is right or wrong; what is shown at other times is named. */
function feedbackOf(scored: Tried | undefined, item: ScoredItem, ids: string[], right: string[], several: boolean, lose: Lose) {
  const given = (scored ?? []).filter(({ response }) => response.length)
  const names = [...item.feedback.keys()]
  const always = given.length ? names.filter((name) => given.every(({ shown }) => shown.has(name))) : []
  const withChoice = (name: string, id: string) =>
    given.length > 0 &&
    !always.includes(name) &&
    (several
      ? given.every(({ shown, response }) => shown.has(name) === response.includes(id))
      : given.some(({ shown, response }) => shown.has(name) && response[0] === id))
  nameRest(item, [...always, ...names.filter((name) => ids.some((id) => withChoice(name, id)))], lose, (name) => {
    const when = given.filter(({ shown }) => shown.has(name)).map(({ response }) => sameSet(response, right))
    return when.length === 0 ? undefined : when.every(Boolean) ? 'right' : when.some(Boolean) ? undefined : 'wrong'
  })
  const text = (name: string) => item.feedback.get(name) ?? ''
  return { always: always.map(text).join('\n\n'), each: (id: string) => names.filter((name) => withChoice(name, id)).map(text) }
}

function nameRest(item: ScoredItem, used: string[], lose: Lose, when: (name: string) => string | undefined = () => undefined): void {
  for (const [name, text] of item.feedback) {
    if (used.includes(name) || !text) continue
    const to = when(name)
    lose(to ? `the feedback to a ${to} answer as a whole: ${text}` : `the feedback “${name}”, shown at some answers only: ${text}`)
  }
}

/** All that can be picked of these; of many, what the rules name, each choice alone, and what is one choice away. */
function picked(ids: string[], named: string[][]): string[][] {
  if (ids.length <= most) return Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_, place) => bits & (1 << place)))
  const near = named.flatMap((one) => [one, ...ids.map((id) => (one.includes(id) ? one.filter((other) => other !== id) : [...one, id]))])
  const all = [[], ...ids.map((id) => [id]), ...near]
  return [...new Map(all.map((one) => [[...one].sort().join(' '), one])).values()]
}

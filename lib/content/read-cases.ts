import { didYouMean } from '../authoring/did-you-mean'
import type { Problem } from '../authoring/problem'
import { type Folder, folderAt, readFiles, wholeFile } from '../authoring/read-folder'
import { readJson } from '../authoring/read-json'
import { manners } from '../runtime/manners'
import { type Case, type GroupName, groupNames, groupSchema, type PlacedCase } from '../servers/case'
import type { Specs } from './schema'

/** A group of cases with its families, each case knowing its place and its code. */
export type CaseGroup = { name: GroupName; title: string; families: { title: string; cases: PlacedCase[] }[] }

/** What a case may refer to. */
export type Known = { specs: Specs; rules: ReadonlySet<string> }

/** Reads `servers/cases` of a content folder and says what is wrong with it. */
export function readCases(content: Folder, known: Known, problems: Problem[]): CaseGroup[] {
  const folder = folderAt(`${content.path}/servers/cases`)
  return groupNames.flatMap((name) => {
    const read = readJson(folder, `${name}.json`, groupSchema, problems)
    if (!read) return []
    const sources = readFiles(folder, name, '.py')
    const file = `${folder.shown}/${name}.json`
    const seen = new Set<string>()
    read.data.families.forEach((family, f) => {
      family.cases.forEach((one, c) => {
        const place = ['families', f, 'cases', c]
        const say = (key: string, fact: string, remedy: string) =>
          problems.push({ file, ...read.at([...place, key]), place: `${name}.families[${f}].cases[${c}].${key}`, fact, remedy })
        if (seen.has(one.id)) say('id', `The id "${one.id}" stands twice.`, 'Ids of cases are unique in their group.')
        seen.add(one.id)
        if (!sources.has(`${one.id}.py`)) say('id', `${folder.shown}/${name}/${one.id}.py is missing.`, 'Add the app, or remove the case.')
        checkReferences(one, known, say)
      })
    })
    for (const source of sources.keys())
      if (!seen.has(source.replace('.py', '')))
        problems.push(
          wholeFile(
            `${folder.shown}/${name}/${source}`,
            'case',
            `No case of ${name}.json has this app.`,
            'Describe it there, or remove it.',
          ),
        )
    return [{ name, title: read.data.title, families: read.data.families.map((family) => placed(family, name, sources)) }]
  })
}

function checkReferences({ clause, breaks }: Case, { specs, rules }: Known, say: (key: string, fact: string, remedy: string) => void) {
  const [spec = '', anchor = ''] = clause.split('#')
  if (!specs[spec]) say('clause', `No spec is called "${spec}".`, `Name one of specs.json.${didYouMean(spec, Object.keys(specs))}`)
  else if (!specs[spec].clauses[anchor])
    say(
      'clause',
      `${specs[spec].title} has no clause "${anchor}" in specs.json.`,
      `Mend it, or add the clause.${didYouMean(anchor, Object.keys(specs[spec].clauses))}`,
    )
  if (breaks && !rules.has(breaks))
    say('breaks', `There is no rule "${breaks}".`, `Name one of rules.json.${didYouMean(breaks, [...rules])}`)
}

function placed(family: { title: string; cases: Case[] }, group: GroupName, sources: Map<string, string>): CaseGroup['families'][number] {
  return {
    title: family.title,
    cases: family.cases.map((one) => ({
      ...one,
      group,
      family: family.title,
      path: `${group}/${one.id}`,
      source: sources.get(`${one.id}.py`) ?? '',
      interface: one.interface ?? (one.behind ? manners[one.behind.server] : group === 'wsgi' ? 'wsgi' : 'asgi'),
    })),
  }
}

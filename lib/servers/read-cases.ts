import fs from 'node:fs'
import path from 'node:path'
import { type GroupName, groupNames, groupSchema, type PlacedCase } from './case'

/** Every case below a folder of content, in the order of its groups; throws where a file is not as it should be (the check words that for authors). */
export function readCases(folder: string, wanted: readonly GroupName[] = groupNames): PlacedCase[] {
  return wanted.flatMap((group) => {
    const file = path.join(folder, 'servers', 'cases', `${group}.json`)
    if (!fs.existsSync(file)) return []
    const { families } = groupSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
    return families.flatMap(({ title, cases }) =>
      cases.map((one) => ({
        ...one,
        group,
        family: title,
        path: `${group}/${one.id}`,
        interface: one.interface ?? interfaceOf(group, one.behind?.server),
        source: fs.readFileSync(path.join(folder, 'servers', 'cases', group, `${one.id}.py`), 'utf8'),
      })),
    )
  })
}

function interfaceOf(group: GroupName, behind: string | undefined): 'wsgi' | 'asgi' {
  return group === 'wsgi' || behind === 'gunicorn' ? 'wsgi' : 'asgi'
}

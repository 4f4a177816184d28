import type { CaseGroup } from '@/lib/content/read-cases'
import type { PlacedCase } from '@/lib/servers/case'
import { type Column, casePath, cellsOf, columnsOf, differs, speaksOf } from '@/lib/servers/matrix'
import type { Recording } from '@/lib/servers/recording'
import { href } from '@/lib/site/href'
import { VerdictCell } from './verdict-cell'

/** One group of cases against the servers that are given them; middleware of each interface has a table of its own. */
export function Matrix({ group, recordings }: { group: CaseGroup; recordings: Recording[] }) {
  const cases = group.families.flatMap((family) => family.cases)
  const kinds = [...new Set(cases.map(speaksOf))]
  return (
    <section id={group.name} aria-labelledby={`${group.name}-title`} data-group={group.name}>
      <h2 id={`${group.name}-title`}>
        {group.title} <small>{cases.length} cases</small>
      </h2>
      {kinds.map((kind) => (
        <Table key={kind} title={group.title} families={familiesOf(group, kind)} columns={columnsOf(recordings, kind)} />
      ))}
    </section>
  )
}

function familiesOf(group: CaseGroup, kind: Recording['interface']): CaseGroup['families'] {
  return group.families
    .map((family) => ({ ...family, cases: family.cases.filter((one) => speaksOf(one) === kind) }))
    .filter(({ cases }) => cases.length)
}

function Table({ title, families, columns }: { title: string; families: CaseGroup['families']; columns: Column[] }) {
  return (
    <table className="matrix">
      <caption className="vh">{title}: what each server did with each case</caption>
      <thead>
        <tr>
          <th scope="col">Case</th>
          {columns.map((column) => (
            <th key={column.server} scope="col">
              {column.title} <small>{column.recordings[0]?.version}</small>
            </th>
          ))}
        </tr>
      </thead>
      {families.map((family) => (
        <tbody key={family.title}>
          <tr className="matrix__family">
            <th scope="rowgroup" colSpan={columns.length + 1}>
              {family.title}
            </th>
          </tr>
          {family.cases.map((one) => (
            <CaseRow key={one.path} one={one} columns={columns} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function CaseRow({ one, columns }: { one: PlacedCase; columns: Column[] }) {
  const cells = cellsOf(one, columns)
  const ends = cells.some(({ seen }) => seen.some(({ outcome }) => outcome.died))
  const marks = [differs(cells) && 'differ', cells.some((cell) => cell.changed) && 'changed', one.breaks && 'breaks', ends && 'ends']
  return (
    <tr data-case={marks.filter(Boolean).join(' ')}>
      <th scope="row">
        <a href={href(casePath(one))}>{one.title}</a>
      </th>
      {cells.map((cell) => (
        <VerdictCell key={cell.column.server} one={one} cell={cell} row={cells} />
      ))}
    </tr>
  )
}

import { findDifferences } from '@/lib/servers/fidelity-table'
const only = process.argv[2]
for (const f of findDifferences('content')) {
  if (only && f.like !== only) continue
  console.log('=====', f.like, f.cases, 'cases', f.differences.length, 'differ')
  for (const d of f.differences) { console.log(d.case); for (const x of d.differs) console.log('   ', x.aspect, '\n       page', x.page, '\n       real', x.recorded) }
}

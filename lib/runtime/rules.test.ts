import fs from 'node:fs'
import { expect, test } from 'vitest'
import rules from './rules.json'

test('every rule names its clause and a heading that teaches it', () => {
  const guide = 'content/guides/wsgi-and-asgi'
  const specs = JSON.parse(fs.readFileSync('content/specs.json', 'utf8'))
  const anchors = new Set(
    fs
      .readdirSync(guide, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) =>
        [...fs.readFileSync(`${guide}/${name}/lesson.mdx`, 'utf8').matchAll(/^##+ .*\[#([\w-]+)\]$/gm)].map(
          ([, id]) => `${name.replace(/^\d+-/, '')}#${id}`,
        ),
      ),
  )
  expect(anchors.size).toBeGreaterThan(20)
  expect(rules.length).toBeGreaterThanOrEqual(60)
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  for (const { id, interface: side, level, sentence, clause, teaches } of rules) {
    expect(['must', 'should', 'advice'], id).toContain(level)
    expect(id.startsWith(`${side}.`), id).toBe(true)
    expect(sentence, id).toMatch(/\.$/)
    expect(anchors, id).toContain(teaches)
    const [page, anchor = ''] = clause.url.split('#')
    const spec = specs[clause.spec]
    if (spec?.clauses[anchor]) expect([page, clause.title], id).toEqual([spec.url, spec.clauses[anchor]])
    else expect(clause.url, id).toMatch(/^https:\/\/(www\.rfc-editor\.org|asgi\.readthedocs\.io)\/.+#.+/)
  }
})

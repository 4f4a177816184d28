import { strToU8, zipSync } from 'fflate'
import type { Bank } from './bank'
import type { Loss } from './loss'
import { qtiId, qtiItem, schemaInstance } from './qti-item'
import { documentOf, el } from './xml'

const test = 'http://www.imsglobal.org/xsd/imsqti_v2p1'
const packaging = 'http://www.imsglobal.org/xsd/imscp_v1p1'

/** A bank as a QTI 2.1 content package: a file for each question, a test with a section for each phase, a manifest. */
export function qtiPackage(bank: Bank): { data: Uint8Array; losses: Loss[] } {
  const losses: Loss[] = []
  const files: Record<string, Uint8Array> = {}
  const put = (name: string, root: ReturnType<typeof el>) => (files[name] = strToU8(documentOf(root)))
  const fileOf = (section: string, id: string) => `items/${section}/${id}.xml`
  const items = bank.sections.flatMap(({ slug, items }) =>
    items.map((item) => ({ item, identifier: qtiId('q', item.id), href: fileOf(slug, item.id) })),
  )
  put('imsmanifest.xml', manifest(bank, items))
  put('test.xml', assessment(bank, fileOf))
  for (const { item, href } of items)
    put(
      href,
      qtiItem(item, (loss) => losses.push(loss)),
    )
  return { data: zipSync(files, { mtime: '1980-01-01' }), losses }
}

function assessment({ name, title, sections }: Bank, fileOf: (section: string, id: string) => string) {
  return el(
    'assessmentTest',
    { xmlns: test, identifier: `t-${name}`, title },
    el(
      'testPart',
      { identifier: 'part', navigationMode: 'nonlinear', submissionMode: 'individual' },
      ...sections.map(({ slug, title, items }) =>
        el(
          'assessmentSection',
          { identifier: qtiId('s', slug), title, visible: 'true' },
          ...items.map(({ id }) => el('assessmentItemRef', { identifier: qtiId('q', id), href: fileOf(slug, id) })),
        ),
      ),
    ),
  )
}

function manifest({ name }: Bank, items: { identifier: string; href: string }[]) {
  const resource = (identifier: string, type: string, href: string, needs: string[] = []) =>
    el('resource', { identifier, type, href }, el('file', { href }), ...needs.map((identifierref) => el('dependency', { identifierref })))
  return el(
    'manifest',
    { xmlns: packaging, 'xmlns:xsi': schemaInstance, identifier: `m-${name}` },
    el('metadata', {}, el('schema', {}, 'QTIv2.1 Package'), el('schemaversion', {}, '1.0.0')),
    el('organizations'),
    el(
      'resources',
      {},
      resource(
        'test',
        'imsqti_test_xmlv2p1',
        'test.xml',
        items.map(({ identifier }) => identifier),
      ),
      ...items.map(({ identifier, href }) => resource(identifier, 'imsqti_item_xmlv2p1', href)),
    ),
  )
}

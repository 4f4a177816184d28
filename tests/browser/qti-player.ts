import fs from 'node:fs'
import { createRequire } from 'node:module'
import { convertQti2toQti3 } from '@citolab/qti-convert/qti-convert-node'
import { expect, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import type { PortableTask } from '@/lib/quiz/kinds/kind'
import { type BankItem, bankOf } from '@/lib/teaching/formats/bank'
import { qtiPackage } from '@/lib/teaching/formats/qti'
import { keyOf, offeredOf } from '../../lib/quiz/judge'
import { guide, phases } from './site'

const player = createRequire(import.meta.url).resolve('@citolab/qti-components/cdn/index.js')
const { bank } = bankOf(guide.slug, guide.title, phases)

/** A response as the player takes it, and how many things to choose from it has to show. */
function played(task: PortableTask) {
  const name = (id: string) => (task.kind === 'text' ? id : `c-${id}`)
  const key = keyOf(task)
  const wrong = {
    choice: offeredOf(task).filter((id) => !key.includes(id)),
    choices: offeredOf(task)
      .filter((id) => !key.includes(id))
      .slice(0, 1),
    order: [...key].reverse(),
    match: [...key].reverse(),
    text: ['nothing of the kind'],
  }[task.kind]
  const single = task.kind === 'choice' || task.kind === 'text'
  const [right, astray] = [key.map(name), wrong.map(name)]
  return { right: single ? right[0] : right, wrong: single ? astray[0] : astray, shown: offeredOf(task).length }
}

/** Asks questions of the guide in a player we did not write, and holds what it shows and scores against their keys. */
export async function expectPlayed(page: Page, pick: (all: BankItem[]) => BankItem[]): Promise<void> {
  await page.route('http://player.test/**', (route) =>
    route.request().url().endsWith('/player.js')
      ? route.fulfill({ contentType: 'text/javascript', body: fs.readFileSync(player, 'utf8') })
      : route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><title>x</title><script type="module" src="/player.js"></script>',
        }),
  )
  await page.goto('http://player.test/')
  await page.waitForFunction(() => customElements.get('qti-assessment-item') && customElements.get('item-container'))
  const files = unzipSync(qtiPackage(bank).data)
  const items = bank.sections.flatMap(({ slug, items }) => items.map((item) => ({ item, xml: files[`items/${slug}/${item.id}.xml`]! })))
  expect(items.length).toBe(phases.flatMap(({ questions }) => questions).length)
  const picked = pick(items.map(({ item }) => item))
  for (const { item, xml } of items.filter(({ item }) => picked.includes(item))) {
    const { shown, right, wrong } = played(item.task)
    const found = await page.evaluate(play, { xml: await convertQti2toQti3(strFromU8(xml)), right, wrong })
    expect({ id: item.id, ...found }).toEqual({ id: item.id, shown, right: 1, wrong: 0, explained: true })
  }
}

type Played = { xml: string; right?: string | string[]; wrong?: string | string[] }
type PlayerItem = HTMLElement & {
  updateResponseVariable(name: string, response?: string | string[]): void
  resetResponses(): void
  processResponse(): void
  getOutcome(name: string): { value: unknown } | undefined
}

/** In the player: what an item shows, what it scores a right and a wrong response, and whether it explains itself after. */
async function play({ xml, right, wrong }: Played) {
  const container = Object.assign(document.createElement('item-container'), { itemXML: xml })
  const host = document.createElement('qti-item')
  host.append(container)
  document.body.replaceChildren(host)
  container.itemXML = xml
  const find = () => (container.shadowRoot ?? container).querySelector<PlayerItem>('qti-assessment-item')
  const settled = () => new Promise((done) => setTimeout(done, 25))
  for (let tries = 0; tries < 200 && !find()?.getOutcome?.('SCORE'); tries++) await settled()
  const item = find()
  if (!item) throw new Error('The player shows no item.')
  const score = (response?: string | string[]) => {
    item.resetResponses()
    item.updateResponseVariable('RESPONSE', response)
    item.processResponse()
    return Number(item.getOutcome('SCORE')?.value ?? 0)
  }
  return {
    shown: item.querySelectorAll('qti-simple-choice').length,
    right: score(right),
    wrong: score(wrong),
    explained: [item.getOutcome('FEEDBACK')?.value].flat().includes('explain'),
  }
}

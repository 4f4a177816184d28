import { expect, test } from 'vitest'
import { type SearchDocument, searchIndex } from './search-index'

const section = (title: string, ...parts: string[]): SearchDocument => ({
  kind: 'lesson',
  title,
  where: 'A guide',
  href: `/g/p/#${title}`,
  parts,
})
const documents = [
  section('Environ', 'The server fills a dictionary.', 'A path is percent-decoded and carried in Latin-1.'),
  section('Chunks', 'An iterable of bytes leaves chunk by chunk.', 'start_response was called before.'),
  section('Closing', 'The server calls close() when the response is over.'),
]

test('what was typed is found with a typing error, as a beginning, and in more than one word', async () => {
  const find = await searchIndex(documents)
  for (const [typed, title] of [
    ['dictionary', 'Environ'],
    ['dictionnary', 'Environ'],
    ['dicti', 'Environ'],
    ['start_respnse', 'Chunks'],
    ['server close', 'Closing'],
  ] as const)
    expect(find(typed)[0]?.document.title, typed).toBe(title)
  expect(find('latin')[0]?.part).toBe('A path is percent-decoded and carried in Latin-1.')
  expect(find('zzzzqq')).toEqual([])
  expect(find('x')).toEqual([])
})

test('of 500 phases the first results are there within 100 ms', async () => {
  const words =
    'the server calls app with environ and start response bytes header status chunk close worker loop event scope receive send message path query body'.split(
      ' ',
    )
  const text = (seed: number) =>
    Array.from({ length: 60 }, (_, i) => `${words[(seed * 7 + i * i * 3) % words.length]}${i % 9 ? '' : seed % 400}`).join(' ')
  const many = Array.from({ length: 500 * 10 }, (_, i) => section(`Section ${i}`, text(i), text(i + 1)))
  const find = await searchIndex(many)
  find('warm up')
  const times = ['environ', 'respnse', 'server calls worker', 'scope77'].map((typed) => {
    const begun = process.cpuUsage()
    expect(find(typed).length).toBeGreaterThan(0)
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1000
  })
  expect(Math.max(...times)).toBeLessThan(100)
}, 120_000)

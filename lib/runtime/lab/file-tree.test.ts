import { expect, test } from 'vitest'
import { changeWords, fileTree } from './file-tree'

test('files come first, then folders, and what a run made stands among the files', () => {
  const tree = fileTree(
    ['app.py', 'shop/views.py', 'shop/templates/tea.html'],
    [
      { path: 'db.sqlite3', change: 'created', size: 12_288 },
      { path: 'shop/views.py', change: 'deleted', size: 0 },
      { path: 'gone.txt', change: 'deleted', size: 0 },
    ],
  )
  expect(tree).toMatchObject([
    { path: 'app.py', theirs: true },
    { path: 'db.sqlite3', theirs: false, changed: { size: 12_288 } },
    {
      is: 'folder',
      path: 'shop/',
      within: [
        { name: 'views.py', theirs: true, changed: { change: 'deleted' } },
        { is: 'folder', path: 'shop/templates/', within: [{ path: 'shop/templates/tea.html', theirs: true }] },
      ],
    },
  ])
  expect(tree).toHaveLength(3)
})

test('a change is said with its size', () => {
  expect(changeWords({ path: 'x', change: 'created', size: 12_288 })).toBe('made by the run, 12,288 bytes')
  expect(changeWords({ path: 'x', change: 'deleted', size: 0 })).toBe('deleted by the run')
})

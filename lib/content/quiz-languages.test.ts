import { expect, test } from 'vitest'
import { markdownToHtml } from '../lesson/markdown'
import type { Phase } from './model'
import { loadQuizLanguages } from './quiz-languages'

test('a question has the grammars of its code, whatever the lesson shows', async () => {
  const q = 'What holds?\n\n```zig\npub fn main() void {}\n```'
  const explain = 'In a list:\n\n- ~~~ odin\n  package main\n  ~~~'
  const coloured = () => [q, explain].map((text) => markdownToHtml(text).includes('class="k"'))
  expect(coloured()).toEqual([false, false])
  await loadQuizLanguages([{ questions: [{ q, explain }], exercises: new Map(), teach: undefined } as unknown as Phase])
  expect(coloured()).toEqual([true, true])
})

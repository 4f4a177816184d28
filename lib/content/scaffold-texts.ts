/** The lesson a new phase begins with. */
export const firstLesson = (title: string, date: string): string => `---
title: "${title}"
summary: What this phase is about, in one sentence.
difficulty: beginner
objectives:
  - say what a reader can do afterwards
updated: ${date}
---

The reader’s question goes here, in the reader’s words. The answer begins with something that can be seen.

## Something to look at [#something-to-look-at]

<Sample file="first.py" highlight="2" />

Line 2 adds the numbers.

> [!NOTE]
> A fact beside the path. All other words are shown at /authors while you write (npm run dev).

<Recap>

1. What to keep, in a sentence.
2. And what follows from it.

</Recap>
`

export const firstSample = `numbers = [1, 2, 3]
total = sum(numbers)
print(total)
`

/** The quiz a new phase begins with. */
export const firstQuiz = [
  {
    id: 'which-line',
    q: 'Which line adds the numbers?',
    choices: [
      { id: 'second', text: 'Line 2', feedback: 'It calls `sum`.' },
      { id: 'third', text: 'Line 3', feedback: 'It only prints what line 2 made.' },
    ],
    answer: 0,
    explain: '`sum` is called on line 2; line 3 prints the total.',
    see: 'something-to-look-at',
  },
]

import fs from 'node:fs'
import path from 'node:path'
import { folderAt, subfolders } from '../authoring/read-folder'

const words = (slug: string): string => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ')

const lesson = (title: string, date: string): string => `---
title: ${title}
summary: What this phase is about, in one sentence.
difficulty: beginner
objectives:
  - say what the server hands to the app
updated: ${date}
---

The reader’s question goes here, in the reader’s words. The answer begins with something that can be run.

## Something that runs [#something-that-runs]

<Sample file="hello.py" highlight="2" />

The server calls \`app\`. Line 2 names the status and sends nothing yet.

<Recap>

1. The server calls, the app answers.
2. Only bytes leave the app.

</Recap>
`

const sample = `def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"Hello\\n"]
`

const quiz = [
  {
    id: 'who-calls',
    q: 'Who calls `start_response`?',
    choices: [
      { id: 'server', text: 'The server', feedback: 'It passes the function in and waits to be told.' },
      { id: 'app', text: 'The app', feedback: 'With whatever status it has decided on.' },
    ],
    answer: 1,
    explain: 'The server provides the function; the app’s call carries status and headers out.',
    see: 'something-that-runs',
  },
]

/** Makes the folder of a new phase after the last one of a guide; what is in it passes the check. Returns its path; throws a sentence where it cannot be made. */
export function scaffoldPhase(content: string, guide: string, slug: string, today: string): string {
  const folder = folderAt(path.join(content, 'guides', guide))
  if (!fs.existsSync(path.join(folder.path, 'guide.json')))
    throw new Error(
      `There is no guide "${guide}" in ${content}/guides. Guides are ${subfolders(folderAt(content), 'guides')
        .map((g) => g.name)
        .join(', ')}.`,
    )
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || /^\d+$/.test(slug))
    throw new Error(`"${slug}" is no slug: use lower-case words joined by hyphens, such as caching or error-pages.`)
  const phases = subfolders(folder).map((phase) => /^(\d+)-(.*)$/.exec(phase.name))
  if (phases.some((match) => match?.[2] === slug)) throw new Error(`The guide has a phase "${slug}" already.`)
  const number = Math.max(0, ...phases.map((match) => Number(match?.[1] ?? 0))) + 1
  const made = path.join(folder.path, `${number}-${slug}`)
  fs.mkdirSync(path.join(made, 'code'), { recursive: true })
  fs.writeFileSync(path.join(made, 'lesson.mdx'), lesson(words(slug), today))
  fs.writeFileSync(path.join(made, 'code', 'hello.py'), sample)
  fs.writeFileSync(path.join(made, 'quiz.json'), `${JSON.stringify(quiz, null, 2)}\n`)
  return path.relative(process.cwd(), made)
}

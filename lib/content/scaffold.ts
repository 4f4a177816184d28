import fs from 'node:fs'
import path from 'node:path'
import { type Folder, folderAt, subfolders } from '../authoring/read-folder'
import { firstLesson, firstQuiz, firstSample } from './scaffold-texts'

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
const words = (slug: string): string => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ')
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Makes a new guide with its first phase, or, where there is a guide of this name, its next phase. What is made passes the check. Returns the paths of what was made; throws a sentence where it cannot be made. */
export function scaffold(content: string, guide: string, named: string, today: string): string[] {
  const folder = folderAt(path.join(content, 'guides', guide))
  if (fs.existsSync(path.join(folder.path, 'guide.json'))) return [scaffoldPhase(folder, named, today)]
  if (!slugPattern.test(guide)) throw new Error(`"${guide}" is no folder of a guide: use lower-case words joined by hyphens.`)
  if (slugPattern.test(named) && !named.includes(' '))
    throw new Error(
      `There is no guide "${guide}" in ${content}/guides. ${known(content)}A new guide is made with its title: npm run new -- ${guide} "How it works".`,
    )
  return scaffoldGuide(content, folder, named, today)
}

const known = (content: string): string => {
  const names = subfolders(folderAt(content), 'guides').map(({ name }) => name)
  return names.length ? `Guides are ${names.join(', ')}. ` : ''
}

function scaffoldGuide(content: string, folder: Folder, title: string, today: string): string[] {
  const site = path.join(content, 'site.json')
  const alone = !subfolders(folderAt(content), 'guides').length && !fs.existsSync(site)
  fs.mkdirSync(folder.path, { recursive: true })
  const guide = {
    title,
    summary: 'What the guide is about, in one sentence.',
    teaches: ['say what a reader can do afterwards'],
    prerequisites: [],
    related: [],
  }
  fs.writeFileSync(path.join(folder.path, 'guide.json'), json(guide))
  if (alone) fs.writeFileSync(site, json({ name: title, tagline: 'a guide', description: 'What the site is, in a sentence.' }))
  const made = [path.relative(process.cwd(), path.join(folder.path, 'guide.json')), makePhase(folder, 1, 'first-steps', today)]
  return alone ? [path.relative(process.cwd(), site), ...made] : made
}

function scaffoldPhase(folder: Folder, slug: string, today: string): string {
  if (!slugPattern.test(slug) || /^\d+$/.test(slug))
    throw new Error(`"${slug}" is no slug: use lower-case words joined by hyphens, such as caching or error-pages.`)
  const phases = subfolders(folder).map((phase) => /^(\d+)-(.*)$/.exec(phase.name))
  if (phases.some((match) => match?.[2] === slug)) throw new Error(`The guide has a phase "${slug}" already.`)
  return makePhase(folder, Math.max(0, ...phases.map((match) => Number(match?.[1] ?? 0))) + 1, slug, today)
}

function makePhase(folder: Folder, number: number, slug: string, today: string): string {
  const made = path.join(folder.path, `${number}-${slug}`)
  fs.mkdirSync(path.join(made, 'code'), { recursive: true })
  fs.writeFileSync(path.join(made, 'lesson.mdx'), firstLesson(words(slug), today))
  fs.writeFileSync(path.join(made, 'code', 'first.py'), firstSample)
  fs.writeFileSync(path.join(made, 'quiz.json'), json(firstQuiz))
  return path.relative(process.cwd(), made)
}

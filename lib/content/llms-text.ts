import { href } from '../site/href'
import { site } from '../site/site'
import { type Content, phasePath } from './model'

/** What a program is told that reads the site (llms.txt): what there is, with a plain text of each lesson. */
export function llmsText({ guides }: Content): string {
  const at = (path: string) => `${site.address ?? ''}${href(path)}`
  const sections = guides.map(({ title, summary, phases }) =>
    [
      `## ${title}`,
      summary,
      phases.map((phase) => `- [${phase.title}](${at(`${phasePath(phase)}/lesson.md`)}): ${phase.summary.replace(/\s+/g, ' ')}`).join('\n'),
    ].join('\n\n'),
  )
  const optional = [
    `- [Glossary](${at('/glossary')}): every word the guides use, with one meaning`,
    `- [What real servers do](${at('/servers')}): small apps, right and broken, under every server, recorded; [as JSON](${at('/servers/data.json')})`,
    `- [Teaching](${at('/teach')}): the questions with their keys, in the formats of other systems`,
  ]
  return `# ${site.name}\n\n> ${site.description}\n\n${sections.join('\n\n')}\n\n## Optional\n\n${optional.join('\n')}\n`
}

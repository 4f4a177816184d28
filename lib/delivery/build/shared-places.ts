import { type Content, phasePath } from '../../content/model'
import { guidePreview, labPreview, phasePreview, questionPreview } from '../../content/previews'
import { type Preview, sitePreview } from '../../site/preview'
import { placesOf } from '../../teaching/places'

/** A part of a lesson that can be shared by an address of its own: a question, a lab or an exercise. `to` is where it stands. */
export type SharedPlace = { path: string; title: string; to: string; preview: Preview }

/** Every question, lab and exercise of the site with its own address. */
export function sharedPlaces({ guides }: Content): SharedPlace[] {
  return guides.flatMap((guide) =>
    guide.phases.flatMap((phase) =>
      placesOf(phase).flatMap(({ kind, id, title, path }): SharedPlace[] => {
        if (kind !== 'question' && kind !== 'lab' && kind !== 'exercise') return []
        const preview = kind === 'question' ? questionPreview(guide, phase, title) : labPreview(guide, phase, title, kind === 'exercise')
        return [{ path: `${phasePath(phase)}/${id}`, title, to: path, preview }]
      }),
    ),
  )
}

/** Every picture that a link to the site may show. */
export const everyPreview = (content: Content): Preview[] => [
  sitePreview,
  ...content.guides.flatMap((guide) => [guidePreview(guide), ...guide.phases.map((phase) => phasePreview(guide, phase))]),
  ...sharedPlaces(content).map(({ preview }) => preview),
]

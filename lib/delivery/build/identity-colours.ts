import type { Identity } from '../../site/identity'

/** The colours of a site’s actors as rules that stand before those of the house: the tint of each is its colour, thinned. Empty where it has none of its own. */
export function identityColours({ actors }: Identity): string {
  const rules = Object.entries(actors).flatMap(([is, actor]) =>
    actor?.colours
      ? [
          `--${is}:light-dark(${actor.colours.light},${actor.colours.dark})`,
          `--${is}-tint:light-dark(color-mix(in oklab,${actor.colours.light} 14%,#fff),color-mix(in oklab,${actor.colours.dark} 20%,#12171f))`,
        ]
      : [],
  )
  return rules.length ? `@layer tokens{:root{${rules.join(';')}}}` : ''
}

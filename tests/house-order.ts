/** The rooms of lib from the ground up. A file imports from its own room and from those that stand before it. */
export const rooms: readonly string[] = [
  'authoring',
  'site',
  'runtime',
  'lesson',
  'quiz',
  'servers',
  'content',
  'feedback',
  'learner',
  'teaching',
  'recorder',
  'packages',
  'delivery',
]

/** Names that more than one module may export, by the files that may: what Next asks of a route. */
export const shared: readonly { files: RegExp; names: RegExp }[] = [
  {
    files: /^app\//,
    names: /^(metadata|viewport|dynamic|dynamicParams|revalidate|generateStaticParams|generateMetadata|GET|HEAD|size|contentType)$/,
  },
]

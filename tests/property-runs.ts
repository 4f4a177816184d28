/** How often a property is tried: as often as it says in the slow tests, a tenth of that in the quick ones. */
export const runsOf = (whole: number): number => (process.env.EVERY_SEED ? whole : Math.ceil(whole / 10))

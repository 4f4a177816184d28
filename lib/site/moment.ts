/** The end of the year 9999, in milliseconds since 1970: what comes later is no date of anybody’s, and soon none that a program can write. */
export const lastMoment = 253_402_300_799_999

/** Whether a value can be taken for milliseconds since 1970. */
export const isMoment = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= lastMoment

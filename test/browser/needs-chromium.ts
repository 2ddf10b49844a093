import { chromium } from './chromium.ts'

/** Refuses to run where there is no browser; the configuration alone can be read there. */
export function setup(): void {
  if (chromium === undefined) throw new Error('there is no Chromium; CHROMIUM may name its program')
}

import type { LayerChecks } from './layers/layer-check.ts'

/**
 * The checks among which an id is: those of what the contract suites cannot see. These are the ways in, the data model,
 * and what only a clock or a world of one's own can show. They are loaded when they are run: peers take their time.
 */
export async function layerChecksFor(id: string): Promise<LayerChecks> {
  if (id.startsWith('layers/msw-')) return (await import('./layers/msw-checks.ts')).mswChecks
  if (id.startsWith('layers/model-')) return (await import('./layers/model-checks.ts')).modelChecks
  if (id.startsWith('layers/mock-')) return (await import('./layers/mock-checks.ts')).mockChecks
  if (id.startsWith('layers/')) return (await import('./layers/clock-checks.ts')).clockChecks
  return {}
}

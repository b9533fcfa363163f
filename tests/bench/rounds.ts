import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { SCENARIOS, type Scenario, type Site } from './builders/builder.ts';
import { measure, type Reading, sizeOf } from './measure.ts';
import { FLOOR, type Measured } from './report.ts';

interface NamedSite {
  readonly name: string;
  readonly site: Site;
}

/**
 * Measures all sites in all scenarios, `runs` times. The builders take turns, so that other load on
 * the machine affects them alike; each build starts from what the one before it left. A builder that
 * failed is not run again.
 *
 * @param workFolder where to copy the finished site, which measures the floor
 */
export function runRounds(
  sites: readonly NamedSite[],
  only: readonly Scenario[],
  runs: number,
  workFolder: string,
): readonly Measured[] {
  const found: Measured[] = [];
  const failed = new Set<string>();
  const scenarios = (Object.keys(SCENARIOS) as Scenario[]).filter((name) => only.includes(name));
  if (!only.includes('cold')) {
    // The other scenarios start from an existing site.
    for (const { site } of sites) measure(site.build);
  }
  for (let round = 1; round <= runs; round++) {
    for (const scenario of scenarios) {
      for (const { name, site } of sites) {
        const before = site.before[scenario];
        if (!before || failed.has(name)) continue;
        before(round);
        add(name, scenario, round, measure(site.build), site.output);
      }
      if (scenario === 'cold') addFloor(round);
    }
  }
  return found;

  function add(
    builder: string,
    scenario: Scenario,
    round: number,
    reading: Reading,
    output: string,
  ): void {
    const size = existsSync(output) ? sizeOf(output) : { pages: 0, files: 0, bytes: 0 };
    found.push({ builder, scenario, round, ...reading, ...size });
    const { wall, failure } = reading;
    console.error(`  ${round} ${builder}, ${SCENARIOS[scenario]}: ${wall.toFixed(2)} s`);
    if (failure === null) return;
    failed.add(builder);
    console.error(`${builder} failed and is left out from now on: ${failure}`);
  }

  /** Measures what the disk alone needs to write the first site: no build can be faster. */
  function addFloor(round: number): void {
    const [first] = sites;
    if (!first || failed.has(first.name)) return;
    const copy = path.join(workFolder, 'copy');
    rmSync(copy, { recursive: true, force: true });
    const options = ['-r', first.site.output, copy];
    add(
      FLOOR,
      'cold',
      round,
      measure({ file: 'cp', arguments: options, folder: workFolder }),
      copy,
    );
    rmSync(copy, { recursive: true, force: true });
  }
}

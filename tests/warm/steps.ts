import { contentSteps } from './content-steps.ts';
import { cacheSteps, outputSteps } from './damage-steps.ts';
import { faultSteps } from './fault-steps.ts';
import { permalinkSteps } from './permalink-steps.ts';
import { projectSteps } from './project-steps.ts';
import type { Step, World } from './world.ts';

/** All steps by name. */
export const STEPS: Readonly<Record<string, Step>> = {
  ...contentSteps,
  ...permalinkSteps,
  ...faultSteps,
  ...projectSteps,
  ...outputSteps,
  ...cacheSteps,
};

const NAMES = Object.entries(STEPS).flatMap(([name, { share }]) =>
  Array.from({ length: share }, () => name),
);

/** A step that was taken. */
export interface Taken {
  readonly changes: Step['changes'];
  /** What it did, in words. */
  readonly description: string;
}

/** Takes a random step among those that can be taken now. */
export async function takeStep(world: World): Promise<Taken> {
  let isRepaired = false;
  for (;;) {
    const name = world.random.pick(NAMES);
    const step = STEPS[name];
    if (!step) continue;
    // Editors start from files that are not damaged.
    if (step.changes === 'content') isRepaired = world.content.repair() || isRepaired;
    const result = await step.take(world);
    if (step.changes === 'content') world.content.save();
    if (result === undefined) continue;
    return { changes: isRepaired ? 'content' : step.changes, description: `${name}: ${result}` };
  }
}
